package io.recourse.policy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.policy.ApprovalVerdict.Approval;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
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
   * @param beside other refunds that count towards the same limit, in whatever currency
   */
  @Transactional
  public ApprovalVerdict judge(CaseNumber number, Money amount, List<Money> beside) {
    Map<String, Object> columns = new LinkedHashMap<>();
    BigDecimal alone = references.units(amount);
    columns.put("amount", beside.stream().map(references::units).reduce(alone, BigDecimal::add));
    columns.put("thisRefund", alone);
    columns.put("minorUnits", amount.amount());
    columns.put("currency", amount.currency());
    Judgement said = decisions.evaluate("refundApproval", number, null, columns);
    return new ApprovalVerdict(
        Approval.valueOf(said.text("approval")), (int) said.number("termDays"), said.ground());
  }
}
