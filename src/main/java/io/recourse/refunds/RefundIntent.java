package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.MoneyState;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what is about to be said to the provider, in a short transaction of its own that is
 * over before the call begins.
 */
@Component
class RefundIntent {

  /** What may be done, and the attempt it was written down as; 0 when nothing is to be said. */
  record Intent(NextMove move, int attempt, Refund refund) {}

  private final Cases cases;
  private final Refunds refunds;
  private final RefundAttempts attempts;
  private final LineMoney lineMoney;
  private final RefundGateway gateway;
  private final GatewayTimes times;
  private final Clock clock;

  RefundIntent(
      Cases cases,
      Refunds refunds,
      RefundAttempts attempts,
      LineMoney lineMoney,
      RefundGateway gateway,
      GatewayTimes times,
      Clock clock) {
    this.cases = cases;
    this.refunds = refunds;
    this.attempts = attempts;
    this.lineMoney = lineMoney;
    this.gateway = gateway;
    this.times = times;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Intent toSend(RefundId id) {
    Refund refund = locked(id);
    NextMove move = nextMove(refund);
    if (move != NextMove.CALL) {
      return new Intent(move, 0, refund);
    }
    refund.send(isSimulated(refund));
    refunds.save(refund);
    lineMoney.move(refund.promise(), MoneyState.SENT);
    return begun(refund, move, RefundAttempts.Kind.CALL);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Intent toLookUp(RefundId id) {
    Refund refund = locked(id);
    NextMove move = nextMove(refund);
    if (move != NextMove.LOOK_UP) {
      return new Intent(move, 0, refund);
    }
    refund.asked();
    refunds.save(refund);
    return begun(refund, move, RefundAttempts.Kind.LOOKUP);
  }

  /**
   * The question whether the provider paid beside finance.
   *
   * @param payment which payment by hand; nothing is to be asked once it is no longer the only one
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Intent toLookUpLate(RefundId id, int payment) {
    Refund refund = locked(id);
    if (!refund.progress().out().isOnlyByHand(payment)) {
      return new Intent(NextMove.DONE, 0, refund);
    }
    refund.asked();
    refunds.save(refund);
    return begun(refund, NextMove.LOOK_UP, RefundAttempts.Kind.LOOKUP);
  }

  private Intent begun(Refund refund, NextMove move, RefundAttempts.Kind kind) {
    return new Intent(move, begin(refund, kind), refund);
  }

  private int begin(Refund refund, RefundAttempts.Kind kind) {
    return attempts.begin(refund.id(), kind, clock.instant(), isSimulated(refund));
  }

  private boolean isSimulated(Refund refund) {
    return gateway.isSimulated(RefundOrder.of(refund.promise()));
  }

  private NextMove nextMove(Refund refund) {
    List<RefundAttempts.Attempt> before = attempts.of(refund.id());
    return NextMove.of(refund, before, clock.instant(), times);
  }

  private Refund locked(RefundId id) {
    cases.lock(refunds.get(id).promise().caseNumber());
    return refunds.lock(id);
  }
}
