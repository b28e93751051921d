package io.recourse.flowchanges.process;

import io.recourse.worklist.WorkItem;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Names in {@code FlowChangeProcess.bpmn} that code refers to, and what a task asks for. */
@Component
public class FlowElements {

  public static final String PROCESS = "FlowChangeProcess";
  public static final String AS_LEAD = "Task_AnswerFlowAsLead";
  public static final String AS_OWNER = "Task_AnswerFlowAsOwner";

  static final String CASE_NUMBER = "caseNumber";
  static final String CHANGE_ID = "flowChangeId";
  static final String TEAM = "flowChangeTeam";
  static final String ANSWER_BY = "answerFlowChangeBy";

  private final RuntimeService runtime;

  FlowElements(RuntimeService runtime) {
    this.runtime = runtime;
  }

  UUID change(WorkItem task) {
    return UUID.fromString((String) runtime.getVariable(task.processInstance(), CHANGE_ID));
  }
}
