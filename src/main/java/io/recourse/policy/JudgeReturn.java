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
  private final WindowEnd windowEnd;
  private final References references;
  private final LocalDays days;
  private final Clock clock;

  JudgeReturn(
      Decisions decisions,
      PolicyTerms policyTerms,
      WindowEnd windowEnd,
      References references,
      LocalDays days,
      Clock clock) {
    this.decisions = decisions;
    this.policyTerms = policyTerms;
    this.windowEnd = windowEnd;
    this.references = references;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Leaves one receipt per table asked, none in a preview.
   *
   * @throws IllegalArgumentException when the reason is none of the known ones
   */
  @Transactional
  public ReturnVerdict judge(ReturnFacts facts) {
    return judge(List.of(facts)).get(0);
  }

  /** The same for several lines of one case; their receipts are kept together. */
  @Transactional
  public List<ReturnVerdict> judge(List<ReturnFacts> lines) {
    List<Decisions.Taken> taken = new ArrayList<>();
    List<ReturnVerdict> verdicts =
        decisions.together(() -> lines.stream().map(line -> judge(line, taken)).toList());
    if (!lines.isEmpty() && lines.get(0).number() != null) {
      decisions.keep(lines.get(0).number(), taken);
    }
    return verdicts;
  }

  private ReturnVerdict judge(ReturnFacts facts, List<Decisions.Taken> taken) {
    GroundKind kind = GroundKind.of(facts.reason());
    LocalDate purchasedOn = days.dayOf(facts.purchasedAt(), facts.country());
    ReturnTerms terms = terms(facts, kind, purchasedOn);
    ReturnClock age = age(facts, terms.term(kind.window()), purchasedOn);
    FaultTerms fault = fault(facts, terms, purchasedOn);
    BigDecimal value = references.units(facts.lineValue());
    Judgement eligibility =
        ask(
            "returnEligibility",
            facts,
            ReturnInputs.eligibility(facts, kind, age, fault, value, terms),
            taken);
    if (!eligibility.is("eligible")) {
      return refused(eligibility, terms, age);
    }
    Judgement remedy =
        ask("remedyOffer", facts, ReturnInputs.remedy(facts, kind, age, fault, terms), taken);
    Judgement evidence =
        ask("evidenceDemand", facts, ReturnInputs.evidence(facts, fault, value, terms), taken);
    return accepted(kind, eligibility, remedy, evidence, terms, age);
  }

  /** A warranty answers for faults of the goods, not for what the seller did wrong (POL-08). */
  private ReturnTerms terms(ReturnFacts facts, GroundKind kind, LocalDate purchasedOn) {
    ReturnTerms general =
        policyTerms.forCase(facts.country(), purchasedOn, facts.buyer(), facts.traits());
    return kind == GroundKind.FAULT && facts.warranty() != null
        ? general.with(facts.warranty(), purchasedOn)
        : general;
  }

  private Judgement ask(
      String table, ReturnFacts facts, Map<String, Object> inputs, List<Decisions.Taken> taken) {
    Judgement said = decisions.ask(table, inputs);
    taken.add(new Decisions.Taken(facts.item(), said));
    return said;
  }

  private ReturnClock age(ReturnFacts facts, Term window, LocalDate purchasedOn) {
    if (facts.deliveredAt() == null) {
      return ReturnClock.notDelivered(window, purchasedOn);
    }
    LocalDate deliveredOn = days.countedFrom(facts.deliveredAt(), facts.country());
    LocalDate endsOn = windowEnd.of(window, facts.country(), deliveredOn);
    return ReturnClock.delivered(deliveredOn, endsOn, days.dayOf(clock.instant(), facts.country()));
  }

  private FaultTerms fault(ReturnFacts facts, ReturnTerms terms, LocalDate purchasedOn) {
    return new FaultTerms(
        age(facts, terms.term(TermName.REJECT_FAULTY), purchasedOn).isRunning(),
        age(facts, terms.term(TermName.EXCHANGE_FAULTY), purchasedOn).isRunning(),
        age(facts, terms.term(TermName.FAULT_PRESUMED), purchasedOn).isRunning());
  }

  private static ReturnVerdict refused(Judgement no, ReturnTerms terms, ReturnClock age) {
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
      Judgement evidence,
      ReturnTerms terms,
      ReturnClock age) {
    return new ReturnVerdict(
        true,
        yes.is("automatic"),
        yes.is("goodsBack"),
        yes.text("groundCode"),
        yes.ground(),
        evidence.text("demanded"),
        List.of(remedy.text("offeredRemedies").split(",")),
        remedy.text("defaultRemedy"),
        LegalFloor.freightPaidBy(kind, remedy.text("returnFreightPaidBy")),
        terms.policyVersion(),
        terms.statutePack(),
        age.endsOn());
  }
}
