package io.recourse.abuse.process;

import io.recourse.worklist.WorkItem;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Names in {@code AbusiveContactProcess.bpmn} that code refers to, and what a task is about. */
@Component
public class AbuseElements {

  public static final String PROCESS = "AbusiveContactProcess";
  public static final String SUPPORT = "Task_SupportAgent";

  static final String CASE_NUMBER = "caseNumber";
  static final String CONTACT = "abusiveContactId";
  static final String SUPPORT_BY = "supportBy";

  private final RuntimeService runtime;

  AbuseElements(RuntimeService runtime) {
    this.runtime = runtime;
  }

  UUID contact(WorkItem task) {
    return UUID.fromString((String) runtime.getVariable(task.processInstance(), CONTACT));
  }
}
