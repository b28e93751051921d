package io.recourse.deliveries;

import io.recourse.common.CaseNumber;
import io.recourse.refunds.RefundId;
import io.recourse.settlement.PlanSettlement;
import io.recourse.settlement.PrepareRefund;
import io.recourse.settlement.ShipReplacement;
import org.springframework.stereotype.Service;

/** Carries out what was granted, as every line does: goods once more, or money. */
@Service
public class SettleProblem {

  private final PlanSettlement plan;
  private final PrepareRefund refund;
  private final ShipReplacement replacement;

  SettleProblem(PlanSettlement plan, PrepareRefund refund, ShipReplacement replacement) {
    this.plan = plan;
    this.refund = refund;
    this.replacement = replacement;
  }

  /** Returns whether goods are sent. */
  public boolean plan(CaseNumber number) {
    return plan.plan(number).exchange();
  }

  /**
   * @throws io.recourse.shipping.CarrierFailure when the carrier did not answer; call again
   */
  public void send(CaseNumber number) {
    replacement.ship(number);
  }

  public RefundId reserve(CaseNumber number) {
    return refund.reserve(number);
  }

  /** Finance refused to pay. */
  public void unpaid(CaseNumber number) {
    refund.refused(number);
  }
}
