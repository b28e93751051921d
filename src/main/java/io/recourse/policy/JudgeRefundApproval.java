package io.recourse.policy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.policy.ApprovalVerdict.Approval;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who must approve a refund of this size. */
@Service
public class JudgeRefundApproval {

  private final Decisions decisions;
  private final References references;

  JudgeRefundApproval(Decisions decisions, References references) {
    this.decisions = decisions;
    this.references = references;
  }

  /**
   * @param number null for a preview that leaves no receipt
   */
  @Transactional
  public ApprovalVerdict judge(CaseNumber number, Money amount) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("amount", references.units(amount));
    columns.put("minorUnits", amount.amount());
    columns.put("currency", amount.currency());
    Judgement said = decisions.evaluate("refundApproval", number, null, columns);
    return new ApprovalVerdict(
        Approval.valueOf(said.text("approval")), (int) said.number("termDays"), said.ground());
  }
}
