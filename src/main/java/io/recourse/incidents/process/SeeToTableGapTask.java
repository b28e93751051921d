package io.recourse.incidents.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.incidents.SeeToTableGap;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** A lead sees to a case that a table left without an answer. */
@Component
class SeeToTableGapTask implements TaskHandler {

  private final RuntimeService runtime;
  private final SeeToTableGap seeTo;

  SeeToTableGapTask(RuntimeService runtime, SeeToTableGap seeTo) {
    this.runtime = runtime;
    this.seeTo = seeTo;
  }

  @Override
  public String taskKey() {
    return TableGapElements.TASK;
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    Map<String, Object> facts = runtime.getVariables(task.processInstance());
    Map<String, Object> shown = new HashMap<>();
    shown.put("table", table(facts));
    shown.put("why", facts.get(TableGapElements.WHY));
    shown.put("instead", facts.get(TableGapElements.INSTEAD));
    return shown;
  }

  private static String table(Map<String, Object> facts) {
    Object version = facts.get(TableGapElements.VERSION);
    String name = facts.get(TableGapElements.TABLE).toString();
    return version == null ? name : name + " · " + version;
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    Map<String, Object> facts = runtime.getVariables(task.processInstance());
    seeTo.seenTo(
        task.number().orElseThrow(),
        (String) facts.get(TableGapElements.TABLE),
        (Integer) facts.get(TableGapElements.VERSION),
        values.get("note").toString().strip());
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    throw new IllegalStateException("A case alone does not name the table");
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    throw new IllegalStateException("A case alone does not name the table");
  }
}
