package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody tried to speak to the customer: what came of it, and what follows. */
@Service
public class RecordVisit {

  private final Cases cases;
  private final VisitBook book;
  private final VisitClocks clocks;
  private final VisitChecks checks;
  private final VisitLimits limits;
  private final LeaveAlone leaveAlone;
  private final ApplicationEventPublisher events;

  RecordVisit(
      Cases cases,
      VisitBook book,
      VisitClocks clocks,
      VisitChecks checks,
      VisitLimits limits,
      LeaveAlone leaveAlone,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.checks = checks;
    this.limits = limits;
    this.leaveAlone = leaveAlone;
    this.events = events;
  }

  /**
   * @throws io.recourse.common.Problem INVALID when it does not fit together
   */
  @Transactional
  public VisitStep record(CaseNumber number, VisitTry made) {
    ServiceCase of = cases.lock(number);
    checks.demandSound(number, made);
    book.add(number, made);
    if (made.finding() != null) {
      book.finding(number, made.finding());
    }
    if (made.outcome() == VisitOutcome.REFUSED) {
      leaveAlone.from(of);
    }
    clocks.meet(number, VisitClocks.MAKE);
    VisitStep step = next(of, made);
    clocks.follow(of);
    cases.save(of);
    events.publishEvent(
        DomainEvent.of(
            number,
            "VisitTried",
            "The visit was tried: " + made.outcome() + ".",
            Map.of("outcome", made.outcome().name())));
    return step;
  }

  private VisitStep next(ServiceCase of, VisitTry made) {
    return switch (made.outcome()) {
      case REACHED -> VisitStep.of(VisitStep.Kind.REACHED);
      case REFUSED -> VisitStep.of(VisitStep.Kind.DECLINED);
      case CALL_LATER -> promised(of, made.callAt());
      case NO_ANSWER ->
          book.count(of.number(), VisitOutcome.NO_ANSWER) < limits.unansweredCalls()
              ? VisitStep.again(clocks.startNextTry(of))
              : VisitStep.of(VisitStep.Kind.GIVEN_UP);
    };
  }

  private VisitStep promised(ServiceCase of, Instant at) {
    clocks.startPromisedTry(of, at);
    return VisitStep.again(at);
  }
}
