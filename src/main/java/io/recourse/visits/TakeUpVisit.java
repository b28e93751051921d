package io.recourse.visits;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A visit is due: the term to make it, or to answer its survey, starts. */
@Service
public class TakeUpVisit {

  private final Cases cases;
  private final VisitBook book;
  private final VisitClocks clocks;
  private final Clock clock;

  TakeUpVisit(Cases cases, VisitBook book, VisitClocks clocks, Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * How a visit that was taken up goes on.
   *
   * @param due null where nobody is asked
   */
  public record TakenUp(VisitChannel channel, VisitDue due) {}

  /** It is due for the first time; who asked for one without a plan is called. */
  @Transactional
  public TakenUp takeUp(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (book.find(number).isEmpty()) {
      book.plan(number, VisitPlan.ASKED, clock.instant());
    }
    VisitPlan plan = book.get(number).plan();
    VisitChannel channel = plan.channel();
    if (channel == VisitChannel.UNASKED) {
      endUnasked(of, plan.about());
      return new TakenUp(channel, null);
    }
    return new TakenUp(
        channel, saved(of, channel.isWritten() ? clocks.startAnswer(of) : clocks.startVisit(of)));
  }

  /** What the customer said at the end of their case confirms it, or nothing does. */
  private void endUnasked(ServiceCase of, CaseNumber about) {
    Integer rated = cases.get(about).state().contacts().satisfaction();
    of.closeAs(
        CaseStatus.CLOSED,
        rated != null
            ? "The customer rated the case " + rated + " of 5 at its end."
            : "The customer is not asked now; they can rate the case on its page.");
    cases.save(of);
  }

  /** It was reopened: a person calls. */
  @Transactional
  public VisitDue takeUpAgain(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    book.takeUpAgain(number, clock.instant());
    return saved(of, clocks.startVisit(of));
  }

  /** The pause after an earlier try is over, or the customer wrote meanwhile. */
  @Transactional
  public VisitDue tryAgain(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number, VisitClocks.NEXT_TRY);
    return saved(of, clocks.startVisit(of));
  }

  private VisitDue saved(ServiceCase of, VisitDue due) {
    clocks.follow(of);
    cases.save(of);
    return due;
  }
}
