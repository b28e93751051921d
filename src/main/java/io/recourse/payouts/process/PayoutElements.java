package io.recourse.payouts.process;

import io.recourse.worklist.WorkItem;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Names in {@code PayoutProcess.bpmn} that code refers to, and which payout a task is about. */
@Component
public class PayoutElements {

  public static final String PROCESS = "PayoutProcess";
  public static final String APPROVE = "Task_ApprovePayout";
  public static final String CONFIRM = "Task_ConfirmPayout";
  public static final String PAY_OUT = "Task_PayOut";

  public static final String CASE_NUMBER = "caseNumber";
  public static final String PAYOUT_ID = "payoutId";

  static final String PAYOUT_CANCELLED = "Message_PayoutCancelled";
  static final String APPROVAL = "payoutApproval";
  static final String DECISION = "payoutDecision";
  static final String APPROVE_BY = "approvePayoutBy";
  static final String CONFIRM_BY = "confirmPayoutBy";
  static final String PAY_BY = "payOutBy";

  private final RuntimeService runtime;

  PayoutElements(RuntimeService runtime) {
    this.runtime = runtime;
  }

  static UUID payout(VariableScope scope) {
    return UUID.fromString((String) scope.getVariable(PAYOUT_ID));
  }

  static Date date(Instant moment) {
    return moment == null ? null : Date.from(moment);
  }

  UUID payout(WorkItem task) {
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(task.processInstance())
        .variableName(PAYOUT_ID)
        .list()
        .stream()
        .map(one -> UUID.fromString((String) one.getValue()))
        .findFirst()
        .orElseThrow();
  }
}
