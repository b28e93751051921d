package io.recourse.worklist;

import java.util.Map;

/** What the worklist asks of the engine, in its own words. */
public interface EngineTasks {

  void complete(String taskId, Map<String, Object> variables);

  /** Makes it the lead's matter too, as urgent as can be. */
  void escalate(String taskId);

  /** The form's JSON as deployed with the task's own model version; an empty form where none. */
  String schema(WorkItem item);

  Form form(WorkItem item);
}
