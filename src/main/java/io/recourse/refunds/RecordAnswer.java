package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.refunds.GatewayAnswer.Accepted;
import io.recourse.refunds.GatewayAnswer.Declined;
import io.recourse.refunds.GatewayAnswer.NotFound;
import io.recourse.refunds.GatewayAnswer.Settled;
import io.recourse.refunds.GatewayAnswer.Stray;
import io.recourse.refunds.RefundOutcome.Kind;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down what the provider said, in a transaction of its own, whatever the engine does. */
@Component
class RecordAnswer {

  private final Cases cases;
  private final Refunds refunds;
  private final RefundAttempts attempts;
  private final RefundBook book;
  private final GatewayTimes times;
  private final Clock clock;
  private final OwnTransaction own;

  RecordAnswer(
      Cases cases,
      Refunds refunds,
      RefundAttempts attempts,
      RefundBook book,
      GatewayTimes times,
      Clock clock,
      OwnTransaction own) {
    this.own = own;
    this.cases = cases;
    this.refunds = refunds;
    this.attempts = attempts;
    this.book = book;
    this.times = times;
    this.clock = clock;
  }

  RefundOutcome record(RefundId id, int attempt, GatewayAnswer answer) {
    return own.call(() -> write(id, attempt, answer));
  }

  private RefundOutcome write(RefundId id, int attempt, GatewayAnswer answer) {
    cases.lock(refunds.get(id).promise().caseNumber());
    Refund refund = refunds.lock(id);
    attempts.end(id, attempt, clock.instant(), answer.word(), answer.detail());
    return refund.state().mayBeSettled() || isPaidTwice(refund, answer)
        ? apply(refund, answer)
        : RefundOutcome.of(Kind.valueOf(refund.state().name()));
  }

  /** Finance paid by hand while this call was still on its way. */
  private static boolean isPaidTwice(Refund refund, GatewayAnswer answer) {
    return answer instanceof Settled
        && refund.state() == RefundState.SETTLED
        && !refund.progress().out().byProvider();
  }

  private RefundOutcome apply(Refund refund, GatewayAnswer answer) {
    if (answer instanceof Settled settled) {
      book.paidByProvider(refund, settled.providerRef(), MoneyOut.BY_PROVIDER);
      return RefundOutcome.of(Kind.SETTLED);
    }
    if (refund.state() == RefundState.DECLINED) {
      return RefundOutcome.of(Kind.DECLINED);
    }
    if (answer instanceof Declined declined) {
      book.decline(refund, declined.code());
      return RefundOutcome.of(Kind.DECLINED);
    }
    return answer instanceof Accepted accepted ? accepted(refund, accepted) : doubt(refund, answer);
  }

  private RefundOutcome accepted(Refund refund, Accepted answer) {
    refund.accepted(answer.providerRef());
    refunds.save(refund);
    return isPatienceOver(refund)
        ? RefundOutcome.of(Kind.BY_HAND)
        : RefundOutcome.waiting(Kind.ACCEPTED, refund, answer, times);
  }

  private RefundOutcome doubt(Refund refund, GatewayAnswer answer) {
    refund.inDoubt(why(answer));
    refunds.save(refund);
    if (answer instanceof NotFound) {
      attempts.disproveCalls(refund.id(), clock.instant());
    }
    if (isPatienceOver(refund) || answer instanceof Stray) {
      return RefundOutcome.of(Kind.BY_HAND);
    }
    return answer instanceof NotFound
        ? RefundOutcome.of(Kind.MAY_SEND)
        : RefundOutcome.waiting(Kind.UNKNOWN, refund, answer, times);
  }

  /** Finance is told which refund it may be. */
  private static String why(GatewayAnswer answer) {
    return answer instanceof Stray stray ? stray.word() + " " + stray.providerRef() : answer.word();
  }

  private boolean isPatienceOver(Refund refund) {
    return refund.progress().lookUps() >= times.lookUps();
  }
}
