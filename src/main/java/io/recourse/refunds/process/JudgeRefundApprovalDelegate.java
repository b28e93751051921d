package io.recourse.refunds.process;

import static io.recourse.refunds.process.RefundVariables.date;

import io.recourse.policy.ApprovalVerdict;
import io.recourse.policy.ApprovalVerdict.Approval;
import io.recourse.refunds.ApprovalTerm;
import io.recourse.refunds.ApproveRefund;
import io.recourse.refunds.RefundClocks;
import io.recourse.refunds.RefundStanding;
import io.recourse.refunds.RefundWait;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks policy who approves, and by when. */
@Component
class JudgeRefundApprovalDelegate implements JavaDelegate {

  private final ApproveRefund approve;
  private final ApprovalTerm term;
  private final RefundStanding standing;
  private final RefundClocks waits;

  JudgeRefundApprovalDelegate(
      ApproveRefund approve, ApprovalTerm term, RefundStanding standing, RefundClocks waits) {
    this.approve = approve;
    this.term = term;
    this.standing = standing;
    this.waits = waits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ApprovalVerdict verdict = approve.judge(RefundVariables.refundId(execution));
    execution.setVariable(RefundVariables.APPROVAL, verdict.approval().name());
    execution.setVariable(RefundVariables.APPROVAL_GROUND, verdict.ground());
    execution.setVariable(RefundVariables.APPROVAL_PRIORITY, verdict.priority());
    if (verdict.approval() != Approval.AUTOMATIC) {
      int onTheWay = standing.seenWithinDays(RefundVariables.refundId(execution));
      setTerm(
          execution, term.of(RefundVariables.caseNumber(execution), verdict.termDays(), onTheWay));
    }
  }

  private void setTerm(DelegateExecution execution, ApprovalTerm.Term until) {
    waits.start(RefundVariables.refundId(execution), RefundWait.APPROVAL, until.end());
    execution.setVariable(RefundVariables.APPROVAL_DUE, date(until.end()));
    execution.setVariable(RefundVariables.APPROVAL_HALF, date(until.half()));
    execution.setVariable(RefundVariables.APPROVAL_END, date(until.end()));
  }
}
