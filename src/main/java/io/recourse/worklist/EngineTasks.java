package io.recourse.worklist;

import java.util.Map;

/** What the worklist asks of the engine, in its own words. */
public interface EngineTasks {

  void complete(String taskId, Map<String, Object> variables);

  /** Makes it the lead's matter too, as urgent as can be. */
  void escalate(String taskId);

  /** Between 0 and 100; what is higher comes first. */
  void prioritize(String taskId, int priority);

  /** The form's JSON as deployed with the task's own model version; an empty form where none. */
  String schema(WorkItem item);

  Form form(WorkItem item);
}
