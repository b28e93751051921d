package io.recourse.maintenance;

import io.recourse.common.CaseNumber;
import io.recourse.policy.LocalDays;
import io.recourse.sitevisits.AskMaintenance;
import io.recourse.sitevisits.SiteVisit;
import io.recourse.sitevisits.SiteVisitBook;
import io.recourse.units.FindUnit;
import io.recourse.units.GoneBack;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the visits of agreements when they are due, until the agreement ends (REP-04). */
@Service
public class BringVisits {

  /** So long before its day the customer is asked for a time. */
  private static final int DAYS_AHEAD = 14;

  private final AgreementBook book;
  private final AskMaintenance ask;
  private final SiteVisitBook visits;
  private final FindUnit units;
  private final GoneBack goneBack;
  private final LocalDays days;
  private final AgreementNews news;
  private final Clock clock;

  BringVisits(
      AgreementBook book,
      AskMaintenance ask,
      SiteVisitBook visits,
      FindUnit units,
      GoneBack goneBack,
      LocalDays days,
      AgreementNews news,
      Clock clock) {
    this.book = book;
    this.ask = ask;
    this.visits = visits;
    this.units = units;
    this.goneBack = goneBack;
    this.days = days;
    this.news = news;
    this.clock = clock;
  }

  /** Agreements with something to do now, or that may have ended where it is tomorrow already. */
  public List<Long> due() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return book.due(today.plusDays(DAYS_AHEAD), today.plusDays(1));
  }

  /**
   * Opens the case of the visit that is due; nothing while the one before is still open or nobody
   * has the unit. An agreement whose last day is over ends.
   */
  @Transactional
  public Optional<CaseNumber> bring(long id) {
    Agreement of = book.hold(id).orElse(null);
    if (of == null) {
      return Optional.empty();
    }
    Optional<Unit> unit = asItIsNow(of.serial());
    if (of.endsOn().isBefore(dayAt(unit))) {
      book.becomes(id, Agreement.State.ENDED);
      news.ended(of);
      return Optional.empty();
    }
    if (of.nextOn().isAfter(of.endsOn()) || isOnItsWay(id)) {
      return Optional.empty();
    }
    return unit.filter(one -> one.owner() != null && !goneBack.is(one)).map(one -> open(of, one));
  }

  private CaseNumber open(Agreement of, Unit unit) {
    CaseNumber number = ask.ask(unit);
    book.visited(
        of.id(),
        new AgreementBook.Visit(of.nextOn(), number),
        of.dueOn(book.visits(of.id()).size() + 1));
    return number;
  }

  private boolean isOnItsWay(long id) {
    return book.visits(id).stream()
        .flatMap(one -> visits.find(one.number()).stream())
        .anyMatch(SiteVisit::isOpen);
  }

  /** The unit that was given for it last, with who has it now. */
  private Optional<Unit> asItIsNow(String serial) {
    Unit unit = units.find(new Serial(serial)).orElse(null);
    while (unit != null && unit.replacedBy() != null) {
      unit = units.find(unit.replacedBy()).orElse(null);
    }
    return Optional.ofNullable(unit);
  }

  private LocalDate dayAt(Optional<Unit> unit) {
    String country = unit.map(Unit::sale).map(Unit.Sale::country).orElse(null);
    return days.dayOf(clock.instant(), country);
  }
}
