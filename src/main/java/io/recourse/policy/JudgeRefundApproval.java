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

  private static final BigDecimal BEYOND_EVERY_LIMIT = new BigDecimal("1000000000");
  private static final String NO_RATE =
      "No rate is set for this currency: finance and the team lead approve";

  private final Decisions decisions;
  private final References references;
  private final RefundLimits limits;

  JudgeRefundApproval(Decisions decisions, References references, RefundLimits limits) {
    this.decisions = decisions;
    this.references = references;
    this.limits = limits;
  }

  /** The same for money beside refunds, which no payment lane is promised for. */
  @Transactional
  public ApprovalVerdict judge(
      CaseNumber number, Money amount, List<Money> beside, List<Money> shopDay) {
    return judge(number, amount, beside, shopDay, false);
  }

  /**
   * What cannot be compared with a limit, because no rate is set for its currency, is beyond it.
   *
   * @param number null for a preview that leaves no receipt
   * @param beside other refunds that count towards the same limit, in whatever currency
   * @param shopDay all other refunds of the shop within its day, in whatever currency
   * @param lane whether the customer is a member with a payment lane (CUS-09)
   */
  @Transactional
  public ApprovalVerdict judge(
      CaseNumber number, Money amount, List<Money> beside, List<Money> shopDay, boolean lane) {
    Map<String, Object> columns = new LinkedHashMap<>();
    BigDecimal alone = references.units(amount);
    boolean compared = compares(amount, beside);
    columns.put("amount", compared ? with(alone, beside) : BEYOND_EVERY_LIMIT);
    columns.put("thisRefund", alone);
    BigDecimal ofShop = with(alone, shopDay);
    columns.put("shopDay", ofShop);
    columns.put("shopDayPercent", limits.percentOfDay(ofShop));
    columns.put("minorUnits", amount.amount());
    columns.put("currency", amount.currency());
    columns.put("paymentLane", lane);
    Judgement said = decisions.evaluate("refundApproval", number, null, columns);
    return new ApprovalVerdict(
        Approval.valueOf(said.text("approval")),
        (int) said.number("termDays"),
        (int) said.number("priority"),
        compared ? said.ground() : NO_RATE);
  }

  private boolean compares(Money amount, List<Money> beside) {
    return references.compares(amount.currency())
        && beside.stream().map(Money::currency).allMatch(references::compares);
  }

  private BigDecimal with(BigDecimal alone, List<Money> others) {
    return others.stream().map(references::units).reduce(alone, BigDecimal::add);
  }
}
