package io.recourse.careplans;

import io.recourse.careplans.CareBook.Candidate;
import io.recourse.careplans.CareBook.Due;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.messages.TellCustomer;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.References;
import io.recourse.visits.ContactWish;
import io.recourse.visits.ContactWishes;
import io.recourse.visits.DueCustomer;
import io.recourse.visits.PlanForCustomer;
import io.recourse.visits.VisitOccasion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries care plans out (FUP-13). A contact is a visit, so consent, hours, quiet period and visits
 * a year hold; who wants no contact is given nothing either. Each step is logged.
 */
@Service
public class CarryOutCare {

  private static final int AT_ONCE = 200;
  private static final String ROLE = "visits";
  private static final Duration PATIENCE = Duration.ofDays(90);

  private final CareBook book;
  private final PlanForCustomer visits;
  private final ContactWishes wishes;
  private final GrantGoodwill goodwill;
  private final References references;
  private final TellCustomer tell;
  private final Cases cases;
  private final Orders orders;
  private final Clock clock;

  CarryOutCare(
      CareBook book,
      PlanForCustomer visits,
      ContactWishes wishes,
      GrantGoodwill goodwill,
      References references,
      TellCustomer tell,
      Cases cases,
      Orders orders,
      Clock clock) {
    this.book = book;
    this.visits = visits;
    this.wishes = wishes;
    this.goodwill = goodwill;
    this.references = references;
    this.tell = tell;
    this.cases = cases;
    this.orders = orders;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Candidate> candidates() {
    return book.candidates(clock.instant(), AT_ONCE);
  }

  @Transactional(readOnly = true)
  public List<Due> due() {
    return book.due(clock.instant(), AT_ONCE);
  }

  /** False where the customer is left alone now; they are looked at again the next day. */
  @Transactional
  public boolean begin(Candidate candidate) {
    Optional<CaseNumber> visit = visit(candidate.person());
    visit.ifPresent(
        number -> {
          Instant now = clock.instant();
          book.begin(candidate, number, now);
          book.log(candidate.plan(), candidate.person(), 1, number, null, now);
        });
    return visit.isPresent();
  }

  /**
   * Says whether the step was done.
   *
   * @throws Problem CONFLICT beyond the limits of goodwill; nothing is changed then
   */
  @Transactional
  public boolean carryOut(Due due) {
    if (wantsNothing(due.person())) {
      log(due, due.number(), "The customer wants no contact.");
      return false;
    }
    return due.step().kind() == CareStep.Kind.CONTACT ? contact(due) : give(due);
  }

  /** The ledger refused it: it is not tried again. */
  @Transactional
  public void refused(Due due, Problem why) {
    log(due, due.number(), why.getMessage());
  }

  private boolean contact(Due due) {
    Optional<CaseNumber> visit = visit(due.person());
    if (visit.isPresent()) {
      log(due, visit.get(), null);
    } else if (due.since().isBefore(clock.instant().minus(PATIENCE))) {
      log(due, due.number(), "The customer was to be left alone.");
    }
    return visit.isPresent();
  }

  private boolean give(Due due) {
    ServiceCase of = cases.lock(due.number());
    CareStep step = due.step();
    String key = "careplan/" + due.plan() + "/" + step.nth() + "/" + due.person();
    boolean points = step.kind() == CareStep.Kind.POINTS;
    String reason = "Step " + step.nth() + " of care plan " + due.plan();
    Gesture gesture =
        points
            ? Gesture.points(step.points(), reason)
            : Gesture.coupon(references.sum(step.units(), currency(due.person())), reason);
    if (!points) {
      String words = step.words(Locale.forLanguageTag(of.language()));
      tell.tell(of.number(), "careOffer", Map.of("word", words), key);
    }
    var unused = goodwill.care(of.number(), gesture, ROLE, key);
    log(due, of.number(), null);
    return true;
  }

  /** That of the latest order. */
  private String currency(String person) {
    return orders.ofCustomer(person).stream()
        .max(Comparator.comparing(Order::placedAt))
        .map(Order::currency)
        .orElseThrow(() -> Problem.conflict("careplan.noOrder"));
  }

  private boolean wantsNothing(String person) {
    return wishes.of(person).filter(wish -> wish.way() == ContactWish.Way.NONE).isPresent();
  }

  private Optional<CaseNumber> visit(String person) {
    return visits.plan(new DueCustomer(VisitOccasion.CARE, person, person, null, clock.instant()));
  }

  private void log(Due due, CaseNumber number, String why) {
    book.log(due.plan(), due.person(), due.step().nth(), number, why, clock.instant());
  }
}
