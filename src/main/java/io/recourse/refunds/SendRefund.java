package io.recourse.refunds;

import org.springframework.stereotype.Service;

/**
 * Sends an approved refund to the payment provider, at most once (RFD-01, RFD-07): the intent is
 * committed before the call, the call holds no lock, the answer is committed after it.
 */
@Service
public class SendRefund {

  private final RefundIntent intent;
  private final RefundGateway gateway;
  private final RecordAnswer recordAnswer;
  private final RefundStanding standing;

  SendRefund(
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
   * @return what the provider said, or what is already known; UNKNOWN when an earlier call has no
   *     known end
   */
  public RefundOutcome send(RefundId id) {
    FaultPoint.hit("before-intent");
    RefundIntent.Intent written = intent.toSend(id);
    if (written.move() != NextMove.CALL) {
      return standing.of(written);
    }
    FaultPoint.hit("after-intent");
    GatewayAnswer answer = gateway.send(RefundOrder.of(written.refund().promise()));
    FaultPoint.hit("after-response");
    RefundOutcome outcome = recordAnswer.record(id, written.attempt(), answer);
    FaultPoint.hit("after-result");
    return outcome;
  }
}
