package io.recourse.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Counts the terms about goods, each from the event its rule names. */
final class GoodsClocks {

  private final WindowEnd windowEnd;
  private final LocalDays days;
  private final Clock clock;

  GoodsClocks(WindowEnd windowEnd, LocalDays days, Clock clock) {
    this.windowEnd = windowEnd;
    this.days = days;
    this.clock = clock;
  }

  /**
   * How old the goods are against a term, or against the law's own where that ends later: the
   * longer of two rights may begin earlier and be over first (LAW-02).
   */
  PurchaseAge age(LineFacts facts, Term term, ResolvedTerms terms) {
    PurchaseAge age = counted(facts, term, terms);
    return terms
        .granted(term.name())
        .filter(law -> law.name().longerIsKinder() && !law.equals(term))
        .map(law -> age.orLater(counted(facts, law, terms)))
        .orElse(age);
  }

  /** A guarantee grows once the goods were repaired. */
  private PurchaseAge counted(LineFacts facts, Term term, ResolvedTerms terms) {
    Instant start = start(facts, term, terms);
    if (start == null) {
      return PurchaseAge.notDelivered(term, days.dayOf(facts.purchasedAt(), facts.country()));
    }
    LocalDate from = days.countedFrom(start, facts.country());
    LocalDate last = windowEnd.of(term, facts.country(), from);
    return PurchaseAge.delivered(from, longer(facts, term, terms, last), today(facts));
  }

  /** Where the law counts a guarantee anew after an exchange, the exchange is its start. */
  private static Instant start(LineFacts facts, Term term, ResolvedTerms terms) {
    Instant exchanged = facts.dates().exchanged();
    boolean anew =
        exchanged != null
            && term.name() == TermName.FAULT
            && terms.duty(Duty.ANEW_AFTER_EXCHANGE).isPresent();
    return anew ? exchanged : facts.dates().startOf(term, facts.purchasedAt());
  }

  FaultTerms fault(LineFacts facts, ResolvedTerms terms) {
    return new FaultTerms(
        rejection(facts, terms).isRunning(),
        age(facts, terms.term(TermName.EXCHANGE_FAULTY), terms).isRunning(),
        age(facts, terms.term(TermName.FAULT_PRESUMED), terms).isRunning(),
        triesFailed(facts, terms));
  }

  /** Whether the law still grants it, told or not by any table. */
  boolean isGranted(LineFacts facts, TermName name, ResolvedTerms terms) {
    return terms.granted(name).filter(term -> age(facts, term, terms).isRunning()).isPresent();
  }

  /** Whether the law itself gives the choice of money back. */
  boolean isMoneyOwed(LineFacts facts, GroundKind kind, FaultTerms fault, ResolvedTerms terms) {
    return switch (kind) {
      case CHANGE_OF_MIND -> isGranted(facts, TermName.CHANGE_OF_MIND, terms);
      case FAULT, SELLER_FAULT ->
          fault.triesFailed()
              || (fault.mayReject() && terms.granted(TermName.REJECT_FAULTY).isPresent());
      case DELIVERY -> false;
    };
  }

  /** Whether the goods should have left the shop by law and never came. */
  boolean isShipmentOverdue(LineFacts facts, ResolvedTerms terms) {
    LocalDate sold = days.countedFrom(facts.purchasedAt(), facts.country());
    return facts.dates().delivered() == null
        && terms
            .duty(Duty.SHIP_OR_REFUND)
            .filter(rule -> today(facts).isAfter(sold.plusDays(rule.number())))
            .isPresent();
  }

  /** Days since the purchase. */
  int orderAge(LineFacts facts) {
    LocalDate sold = days.dayOf(facts.purchasedAt(), facts.country());
    return (int) (today(facts).toEpochDay() - sold.toEpochDay());
  }

  private LocalDate longer(LineFacts facts, Term term, ResolvedTerms terms, LocalDate last) {
    boolean repaired =
        facts.dates().owedRepairs().stream().anyMatch(one -> one.returnedAt() != null);
    return repaired && term.name() == TermName.FAULT
        ? windowEnd.of(terms.term(TermName.LONGER_AFTER_REPAIR), facts.country(), last)
        : last;
  }

  /** The clock to reject stands still while goods are repaired and leaves some days after it. */
  private PurchaseAge rejection(LineFacts facts, ResolvedTerms terms) {
    Term term = terms.term(TermName.REJECT_FAULTY);
    PurchaseAge plain = age(facts, term, terms);
    PolicyRule stops = terms.duty(Duty.REJECT_AFTER_REPAIR).orElse(null);
    if (stops == null || plain.endsOn() == null || facts.dates().delivered() == null) {
      return plain;
    }
    LocalDate from = days.countedFrom(facts.dates().delivered(), facts.country());
    LocalDate last = plain.endsOn();
    for (GoodsDates.Repair repair : facts.dates().owedRepairs()) {
      last = afterRepair(facts, repair, stops.number(), last);
    }
    return PurchaseAge.delivered(from, last, today(facts));
  }

  private LocalDate afterRepair(
      LineFacts facts, GoodsDates.Repair repair, int atLeast, LocalDate last) {
    LocalDate taken = days.countedFrom(repair.takenAt(), facts.country());
    if (taken.isAfter(last)) {
      return last;
    }
    LocalDate back =
        repair.returnedAt() == null
            ? today(facts)
            : days.countedFrom(repair.returnedAt(), facts.country());
    LocalDate rest = back.plusDays(last.toEpochDay() - taken.toEpochDay());
    LocalDate least = back.plusDays(atLeast);
    return rest.isAfter(least) ? rest : least;
  }

  /** Tries to put the goods right after which they are faulty again. */
  int failedTries(LineFacts facts) {
    return (int)
        facts.dates().owedRepairs().stream().filter(one -> one.returnedAt() != null).count();
  }

  /** The same goods are faulty again after as many tries as the law allows. */
  private boolean triesFailed(LineFacts facts, ResolvedTerms terms) {
    int tried = failedTries(facts);
    return terms.duty(Duty.FAILED_TRIES).filter(rule -> tried >= rule.number()).isPresent();
  }

  private LocalDate today(LineFacts facts) {
    return days.dayOf(clock.instant(), facts.country());
  }
}
