package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.HearContest;
import io.recourse.messages.TellCustomer;
import io.recourse.policy.DeliveryVerdict;
import io.recourse.policy.DeliveryVerdict.Step;
import io.recourse.refunds.Refunds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a problem: put right, over by itself, given up, withdrawn or of another type from now on.
 */
@Service
public class CloseProblem {

  private final Cases cases;
  private final DeliveryClocks clocks;
  private final Refunds refunds;
  private final DeliveryContests contest;
  private final TellCustomer tell;

  CloseProblem(
      Cases cases,
      DeliveryClocks clocks,
      Refunds refunds,
      DeliveryContests contest,
      TellCustomer tell) {
    this.cases = cases;
    this.clocks = clocks;
    this.refunds = refunds;
    this.contest = contest;
    this.tell = tell;
  }

  /**
   * Frees the pieces of what needs no remedy; the caller saves the case.
   *
   * @param surcharge whether money is still paid back, so that the case ends later
   */
  void end(ServiceCase of, DeliveryVerdict verdict, boolean surcharge) {
    List<Integer> open =
        of.lines().stream()
            .filter(line -> line.decision() == LineDecision.REQUESTED)
            .map(CaseLine::item)
            .toList();
    if (verdict.step() == Step.ARRIVED) {
      open.forEach(item -> of.withdraw(item, verdict.ground()));
    } else if (verdict.step() == Step.GIVE_UP) {
      open.forEach(item -> of.expire(item, verdict.ground()));
    }
    if (isOver(verdict.step()) && !surcharge) {
      of.closeAs(outcome(of), verdict.ground());
    }
  }

  static boolean isOver(Step step) {
    return step == Step.ARRIVED || step == Step.GIVE_UP;
  }

  private static CaseStatus outcome(ServiceCase of) {
    return has(of, LineDecision.EXPIRED) ? CaseStatus.EXPIRED : CaseStatus.CLOSED;
  }

  private static boolean has(ServiceCase of, LineDecision decision) {
    return of.lines().stream().anyMatch(line -> line.decision() == decision);
  }

  /** The mail that tells of such an end; of late goods the one about the surcharge tells it. */
  Optional<String> template(Step step, boolean surcharge) {
    return switch (step) {
      case ARRIVED -> surcharge ? Optional.empty() : Optional.of("deliveryArrived");
      case GIVE_UP -> Optional.of("deliveryGivenUp");
      default -> Optional.empty();
    };
  }

  /**
   * Returns until when the outcome may be contested, if there is anything to contest.
   *
   * @param heard whether a contest is waited for after this
   */
  @Transactional
  public Optional<Instant> close(CaseNumber number, boolean heard) {
    ServiceCase of = cases.lock(number);
    clocks.stop(number);
    if (has(of, LineDecision.APPROVED)) {
      of.close("Settled as decided.");
    } else if (!of.isEnded()) {
      of.closeAs(outcome(of), of.lines().get(0).ground());
    }
    clocks.follow(of);
    Optional<Instant> contestBy =
        heard && contest.anyContestable(of) ? Optional.of(ask(of)) : Optional.empty();
    cases.save(of);
    return contestBy;
  }

  /** Who wanted more may say so for a while, without keeping the case open. */
  private Instant ask(ServiceCase of) {
    Instant by = clocks.startContest(of);
    of.nextStep(Party.CUSTOMER, HearContest.WINDOW, by, "outcomeStands");
    tell.tell(of.number(), "deliveryReduced", Map.of(), of.number() + ":deliveryReduced");
    return by;
  }

  /** Nothing was promised yet, neither for the goods nor what was paid for express. */
  public boolean mayStop(ServiceCase of) {
    return !has(of, LineDecision.APPROVED)
        && refunds.ofCase(of.number()).stream().noneMatch(refund -> refund.state().mayBeSettled());
  }

  /**
   * The customer withdrew, or the case became one of another type.
   *
   * @throws Problem CONFLICT when a remedy was promised
   */
  @Transactional
  public void stop(CaseNumber number) {
    if (!mayStop(cases.lock(number))) {
      throw Problem.conflict("case.settling");
    }
    clocks.stop(number);
  }
}
