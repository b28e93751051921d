package io.recourse.policy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges one line by the decision tables under the rules in force when it was bought (LAW-01). */
@Service
public class JudgeReturn {

  private final Decisions decisions;
  private final PolicyTerms policyTerms;
  private final References references;
  private final LocalDays days;
  private final GoodsClocks clocks;

  JudgeReturn(
      Decisions decisions,
      PolicyTerms policyTerms,
      WindowEnd windowEnd,
      References references,
      LocalDays days,
      Clock clock) {
    this.decisions = decisions;
    this.policyTerms = policyTerms;
    this.references = references;
    this.days = days;
    this.clocks = new GoodsClocks(windowEnd, days, clock);
  }

  /**
   * Leaves one receipt per table asked, none in a preview. Where a table has no answer, a person
   * decides.
   *
   * @throws IllegalArgumentException when the reason is none of the known ones
   */
  @Transactional
  public ReturnVerdict judge(LineFacts facts) {
    return judge(List.of(facts)).get(0);
  }

  /** The same for several lines of one case; their receipts are kept together. */
  @Transactional
  public List<ReturnVerdict> judge(List<LineFacts> lines) {
    List<Decisions.Taken> taken = new ArrayList<>();
    List<ReturnVerdict> verdicts =
        decisions.together(() -> lines.stream().map(line -> judge(line, taken)).toList());
    if (!lines.isEmpty() && lines.get(0).number() != null) {
      decisions.keep(lines.get(0).number(), taken);
    }
    return verdicts;
  }

  private ReturnVerdict judge(LineFacts facts, List<Decisions.Taken> taken) {
    GroundKind kind = GroundKind.of(facts.reason());
    LocalDate purchasedOn = days.dayOf(facts.purchasedAt(), facts.country());
    ResolvedTerms terms = terms(facts, kind, purchasedOn);
    PurchaseAge age = clocks.age(facts, terms.term(kind.window()), terms);
    FaultTerms fault = clocks.fault(facts, terms);
    BigDecimal value = references.units(facts.lineValue());
    Map<String, Object> asked =
        LineInputs.eligibility(facts, kind, age, fault, value, around(facts, terms), terms);
    asked.put(LegalFloor.GRANTS, LegalFloor.basis(granted(facts, kind, terms)));
    try {
      return byTables(facts, asked, new Under(kind, terms, age, fault, value), taken);
    } catch (NoAnswer none) {
      decisions.unanswered(facts.number(), facts.item(), none);
      return ReturnVerdict.byPerson(asked, terms, age);
    }
  }

  /** What a line is judged under. */
  private record Under(
      GroundKind kind, ResolvedTerms terms, PurchaseAge age, FaultTerms fault, BigDecimal value) {}

  private ReturnVerdict byTables(
      LineFacts facts, Map<String, Object> asked, Under under, List<Decisions.Taken> taken) {
    ResolvedTerms terms = under.terms();
    Judgement eligibility = kept("returnEligibility", asked, facts, taken);
    if (!eligibility.is("eligible")) {
      return refused(eligibility, under.terms(), under.age());
    }
    Map<String, Object> open =
        LineInputs.remedy(facts, under.kind(), under.age(), under.fault(), terms);
    open.put(LegalFloor.OWES_MONEY, clocks.isMoneyOwed(facts, under.kind(), under.fault(), terms));
    Judgement remedy = kept("remedyOffer", open, facts, taken);
    Map<String, Object> shown = LineInputs.evidence(facts, under.fault(), under.value(), terms);
    shown.put(LegalFloor.FORBIDS_PROOF, LegalFloor.forbidsProof(under.kind(), terms));
    Judgement evidence = kept("evidenceDemand", shown, facts, taken);
    List<String> left = left(facts, under.kind(), under.fault(), terms, remedy, taken);
    return accepted(under.kind(), eligibility, remedy, left, evidence, terms, under.age());
  }

  /** What was tried in vain is not tried a third time, in whatever case that was (RET-09). */
  private List<String> left(
      LineFacts facts,
      GroundKind kind,
      FaultTerms fault,
      ResolvedTerms terms,
      Judgement remedy,
      List<Decisions.Taken> taken) {
    List<String> offered = List.of(remedy.text("offeredRemedies").split(","));
    int failed = clocks.failedTries(facts);
    if (failed == 0) {
      return offered;
    }
    Judgement ladder =
        decisions.ask(
            "remedyLadder", facts.number(), Ladder.columns(offered, failed, fault, terms, kind));
    return Ladder.left(offered, kept(ladder, facts, taken));
  }

  private Map<String, Object> around(LineFacts facts, ResolvedTerms terms) {
    Map<String, Object> columns = LineInputs.around(facts.context());
    columns.put("orderAgeDays", clocks.orderAge(facts));
    columns.put("shipmentOverdue", clocks.isShipmentOverdue(facts, terms));
    return columns;
  }

  /** The right the law itself still grants on this ground; null where it grants none. */
  private Term granted(LineFacts facts, GroundKind kind, ResolvedTerms terms) {
    return clocks.isGranted(facts, kind.window(), terms)
        ? terms.granted(kind.window()).orElseThrow()
        : null;
  }

  /** A warranty answers for faults of the goods, not for what the seller did wrong (POL-08). */
  private ResolvedTerms terms(LineFacts facts, GroundKind kind, LocalDate purchasedOn) {
    ResolvedTerms general =
        policyTerms.under(
            facts.context().policyVersion(),
            facts.country(),
            purchasedOn,
            facts.buyer(),
            facts.traits());
    return kind == GroundKind.FAULT && facts.warranty() != null
        ? general.with(facts.warranty(), purchasedOn)
        : general;
  }

  /** Asked, held against the law and kept. */
  private Judgement kept(
      String table, Map<String, Object> inputs, LineFacts facts, List<Decisions.Taken> taken) {
    return kept(LegalFloor.hold(decisions.ask(table, facts.number(), inputs)), facts, taken);
  }

  private static Judgement kept(Judgement said, LineFacts facts, List<Decisions.Taken> taken) {
    taken.add(new Decisions.Taken(facts.item(), said));
    return said;
  }

  private static ReturnVerdict refused(Judgement no, ResolvedTerms terms, PurchaseAge age) {
    return new ReturnVerdict(
        false,
        false,
        false,
        no.text("groundCode"),
        no.ground(),
        "NONE",
        List.of(),
        "REJECT",
        "CUSTOMER",
        terms.policyVersion(),
        terms.statutePack(),
        age.endsOn());
  }

  private static ReturnVerdict accepted(
      GroundKind kind,
      Judgement yes,
      Judgement remedy,
      List<String> left,
      Judgement evidence,
      ResolvedTerms terms,
      PurchaseAge age) {
    return new ReturnVerdict(
        true,
        yes.is("automatic"),
        yes.is("goodsBack"),
        yes.text("groundCode"),
        yes.ground(),
        evidence.text("demanded"),
        left,
        Ladder.byDefault(left, remedy),
        LegalFloor.freightPaidBy(kind, remedy.text("returnFreightPaidBy"), terms),
        terms.policyVersion(),
        terms.statutePack(),
        age.endsOn());
  }
}
