package io.recourse.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges a fault of one unit: how the guarantee stands, and which remedy the law has next. */
@Service
public class JudgeFault {

  private final Decisions decisions;
  private final PolicyTerms policyTerms;
  private final WindowEnd windowEnd;
  private final LocalDays days;

  JudgeFault(Decisions decisions, PolicyTerms policyTerms, WindowEnd windowEnd, LocalDays days) {
    this.decisions = decisions;
    this.policyTerms = policyTerms;
    this.windowEnd = windowEnd;
    this.days = days;
  }

  /** How the guarantee of law or shop, whichever is kinder, stood or stands at a moment. */
  public Guarantee guarantee(LineFacts facts, Instant at) {
    ResolvedTerms terms = terms(facts);
    GoodsClocks clocks = clocks(at);
    Term term = terms.term(TermName.FAULT);
    PurchaseAge age = clocks.age(facts, term, terms);
    return new Guarantee(
        state(age, terms),
        age.endsOn(),
        clocks.fault(facts, terms).presumed(),
        terms.duty(Duty.NO_GUARANTEE).map(PolicyRule::ground).orElse(term.ground()),
        terms.policyVersion());
  }

  /**
   * The last day of a promise of the maker or of an insurer.
   *
   * @param moreAfterRepair months by which it grows once the goods were repaired
   * @return null while the event it is counted from has not happened
   */
  public LocalDate lastDay(LineFacts facts, Term promise, int moreAfterRepair) {
    Instant start = facts.dates().startOf(promise, facts.purchasedAt());
    if (start == null) {
      return null;
    }
    LocalDate from = days.countedFrom(start, facts.country());
    LocalDate last = windowEnd.of(promise, facts.country(), from);
    return facts.dates().wereCured() ? last.plusMonths(moreAfterRepair) : last;
  }

  /** What the law offers for it now; keeps the receipts of both tables on the case. */
  @Transactional
  public RemedyVerdict remedies(LineFacts facts, Instant at) {
    ResolvedTerms terms = terms(facts);
    GoodsClocks clocks = clocks(at);
    GroundKind kind = GroundKind.of(facts.reason());
    FaultTerms fault = clocks.fault(facts, terms);
    PurchaseAge age = clocks.age(facts, terms.term(kind.window()), terms);
    Map<String, Object> open = LineInputs.remedy(facts, kind, age, fault, terms);
    open.put(LegalFloor.OWES_MONEY, clocks.isMoneyOwed(facts, kind, fault, terms));
    Judgement offer = LegalFloor.hold(decisions.answer("remedyOffer", open));
    List<String> offered = List.of(offer.text("offeredRemedies").split(","));
    int failed = clocks.failedTries(facts);
    Judgement ladder =
        decisions.answer("remedyLadder", Ladder.columns(offered, failed, fault, terms, kind));
    if (facts.number() != null) {
      decisions.keep(
          facts.number(),
          List.of(
              new Decisions.Taken(facts.item(), offer), new Decisions.Taken(facts.item(), ladder)));
    }
    return verdict(offer, offered, ladder, failed);
  }

  private static RemedyVerdict verdict(
      Judgement offer, List<String> offered, Judgement ladder, int failed) {
    List<String> left = Ladder.left(offered, ladder);
    return new RemedyVerdict(
        left,
        Ladder.byDefault(left, offer),
        failed,
        ladder.is("repairAllowed"),
        ladder.ground(),
        offer.standsIn());
  }

  private static Guarantee.State state(PurchaseAge age, ResolvedTerms terms) {
    if (terms.duty(Duty.NO_GUARANTEE).isPresent()) {
      return Guarantee.State.EXCLUDED;
    }
    return age.isRunning() ? Guarantee.State.RUNNING : Guarantee.State.OVER;
  }

  private ResolvedTerms terms(LineFacts facts) {
    return policyTerms.under(
        facts.context().policyVersion(),
        facts.country(),
        days.dayOf(facts.purchasedAt(), facts.country()),
        facts.buyer(),
        facts.traits());
  }

  private GoodsClocks clocks(Instant at) {
    return new GoodsClocks(windowEnd, days, Clock.fixed(at, ZoneOffset.UTC));
  }
}
