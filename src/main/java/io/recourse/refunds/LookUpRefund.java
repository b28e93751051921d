package io.recourse.refunds;

import org.springframework.stereotype.Service;

/** Asks the provider what became of a refund whose outcome is not known; moves no money. */
@Service
public class LookUpRefund {

  private final RefundIntent intent;
  private final RefundGateway gateway;
  private final RecordAnswer recordAnswer;
  private final RefundStanding standing;

  LookUpRefund(
      RefundIntent intent,
      RefundGateway gateway,
      RecordAnswer recordAnswer,
      RefundStanding standing) {
    this.intent = intent;
    this.gateway = gateway;
    this.recordAnswer = recordAnswer;
    this.standing = standing;
  }

  /**
   * @return MAY_SEND when the provider's books prove that nothing happened
   */
  public RefundOutcome lookUp(RefundId id) {
    RefundIntent.Intent written = intent.toLookUp(id);
    return written.move() == NextMove.LOOK_UP
        ? recordAnswer.record(id, written.attempt(), ask(written.refund()))
        : standing.of(written);
  }

  private GatewayAnswer ask(Refund refund) {
    return gateway.lookUp(RefundOrder.of(refund.promise()));
  }
}
