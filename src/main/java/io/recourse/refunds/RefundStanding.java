package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.refunds.RefundOutcome.Kind;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of a refund without asking anybody. */
@Component
public class RefundStanding {

  private final Cases cases;
  private final Refunds refunds;
  private final GatewayTimes times;

  RefundStanding(Cases cases, Refunds refunds, GatewayTimes times) {
    this.cases = cases;
    this.refunds = refunds;
    this.times = times;
  }

  /**
   * What is known now, holding the case's lock, so that news that arrive from here on find the
   * process waiting.
   *
   * @param said what the step before saw; it holds unless the refund has reached an end meanwhile
   */
  @Transactional
  public RefundOutcome confirm(RefundId id, RefundOutcome said) {
    cases.lock(refunds.get(id).promise().caseNumber());
    return ended(refunds.get(id).state()).orElse(said);
  }

  /**
   * The first part of the decision that was never paid; one that came back is seen to by itself.
   */
  public Optional<RefundId> unpaidPart(RefundId decision) {
    return refunds.parts(decision).stream()
        .filter(part -> part.state() != RefundState.SETTLED)
        .filter(part -> !part.progress().out().wasPaid())
        .map(Refund::id)
        .findFirst();
  }

  /** How long the provider is still asked about this part before a person looks. */
  @Transactional(readOnly = true)
  public Duration patience(RefundId part) {
    return times.patience(refunds.get(part).progress().lookUps());
  }

  /** Days from payment until the customer sees the last part of the decision. */
  public int seenWithinDays(RefundId decision) {
    return refunds.parts(decision).stream()
        .map(part -> part.promise().seenWithinDays())
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  /** Whether this part is booked as paid by the provider, though its word may be in doubt. */
  @Transactional(readOnly = true)
  public boolean isPaidByProvider(RefundId part) {
    return refunds.get(part).progress().out().byProvider();
  }

  RefundOutcome of(RefundIntent.Intent written) {
    return switch (written.move()) {
      case CALL -> RefundOutcome.of(Kind.MAY_SEND);
      case BY_HAND -> RefundOutcome.of(Kind.BY_HAND);
      case DONE -> ended(written.refund().state()).orElseThrow();
      case LOOK_UP, WAIT ->
          new RefundOutcome(
              Kind.UNKNOWN, times.pause(written.refund().progress().lookUps(), times.surelyOver()));
    };
  }

  private static Optional<RefundOutcome> ended(RefundState state) {
    return switch (state) {
      case SETTLED -> Optional.of(RefundOutcome.of(Kind.SETTLED));
      case DECLINED -> Optional.of(RefundOutcome.of(Kind.DECLINED));
      case CANCELLED -> Optional.of(RefundOutcome.of(Kind.CANCELLED));
      case RESERVED, SENT, UNKNOWN -> Optional.empty();
    };
  }
}
