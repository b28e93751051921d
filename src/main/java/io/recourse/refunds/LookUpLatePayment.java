package io.recourse.refunds;

import io.recourse.refunds.GatewayAnswer.Accepted;
import io.recourse.refunds.GatewayAnswer.Settled;
import io.recourse.refunds.GatewayAnswer.Unknown;
import java.time.Duration;
import org.springframework.stereotype.Service;

/**
 * Asks the provider whether it paid what finance has paid by hand, for it may pay late and never
 * report (RFD-07). Each look-up has its pause; after the last one the question is closed, or a
 * person looks if the provider still cannot tell.
 */
@Service
public class LookUpLatePayment {

  /** What is to be done now. */
  public enum Finding {
    ASK_AGAIN,
    NOTHING_MORE,
    CANNOT_TELL
  }

  /**
   * Where the question stands.
   *
   * @param pause before the next look-up; zero when none is due
   */
  public record Answer(Finding finding, Duration pause) {}

  private final RefundIntent intent;
  private final RefundGateway gateway;
  private final RecordLateAnswer recordLateAnswer;
  private final GatewayTimes times;

  LookUpLatePayment(
      RefundIntent intent,
      RefundGateway gateway,
      RecordLateAnswer recordLateAnswer,
      GatewayTimes times) {
    this.intent = intent;
    this.gateway = gateway;
    this.recordLateAnswer = recordLateAnswer;
    this.times = times;
  }

  /**
   * Asks once; a payment it finds is booked as the second one, which puts it before finance.
   *
   * @param payment which payment by hand, from 1
   * @param asked how often was asked about this payment before
   */
  public Answer lookUp(RefundId id, int payment, int asked) {
    RefundIntent.Intent written = intent.toLookUpLate(id, payment);
    if (written.move() == NextMove.DONE) {
      return new Answer(Finding.NOTHING_MORE, Duration.ZERO);
    }
    GatewayAnswer said = gateway.lookUp(RefundOrder.of(written.refund().promise()));
    recordLateAnswer.record(id, written.attempt(), said);
    return judge(said, asked + 1);
  }

  private Answer judge(GatewayAnswer said, int asked) {
    if (said instanceof Settled) {
      return new Answer(Finding.NOTHING_MORE, Duration.ZERO);
    }
    if (asked < times.lateLookUps().size()) {
      return new Answer(Finding.ASK_AGAIN, times.lateLookUps().get(asked));
    }
    boolean open = said instanceof Accepted || said instanceof Unknown;
    return new Answer(open ? Finding.CANNOT_TELL : Finding.NOTHING_MORE, Duration.ZERO);
  }
}
