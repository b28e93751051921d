package io.recourse.goodwill.process;

import io.recourse.worklist.WorkItem;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Names in {@code GoodwillRequestProcess.bpmn} that code refers to, and what a task asks for. */
@Component
public class GoodwillElements {

  public static final String PROCESS = "GoodwillRequestProcess";
  public static final String AS_LEAD = "Task_GrantAsLead";
  public static final String AS_OWNER = "Task_GrantAsOwner";

  static final String CASE_NUMBER = "caseNumber";
  static final String REQUEST_ID = "goodwillRequestId";
  static final String TEAM = "goodwillTeam";
  static final String ANSWER_BY = "grantGoodwillBy";

  private final RuntimeService runtime;

  GoodwillElements(RuntimeService runtime) {
    this.runtime = runtime;
  }

  UUID request(WorkItem task) {
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(task.processInstance())
        .variableName(REQUEST_ID)
        .list()
        .stream()
        .map(one -> UUID.fromString((String) one.getValue()))
        .findFirst()
        .orElseThrow();
  }
}
