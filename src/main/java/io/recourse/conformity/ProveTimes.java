package io.recourse.conformity;

import io.recourse.cases.Party;
import io.recourse.conformity.Conformity.Proven;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.RuleThen;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.PurchaseTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the seller owed by a day of the law; where the shop promised more, the law's is the measure.
 */
@Component
class ProveTimes {

  private final CaseClocks clocks;
  private final PurchaseTerms terms;
  private final ClockInTime time;
  private final DeliveryInTime delivery;

  ProveTimes(CaseClocks clocks, PurchaseTerms terms, ClockInTime time, DeliveryInTime delivery) {
    this.clocks = clocks;
    this.terms = terms;
    this.time = time;
    this.delivery = delivery;
  }

  List<Proven> of(Records records, ResolvedTerms then, List<RuleThen> inForce) {
    List<Proven> times = new ArrayList<>();
    clocks.of(records.of().number()).stream()
        .filter(one -> !one.party().equals(Party.CUSTOMER.name()))
        .forEach(one -> inTime(records, one, then, inForce).ifPresent(times::add));
    Set<TermName> begun = EnumSet.noneOf(TermName.class);
    times.forEach(one -> begun.add(one.rule().term()));
    then.statutory().values().stream()
        .filter(law -> !law.name().longerIsKinder() && !law.isNone())
        .filter(law -> !begun.contains(law.name()))
        .forEach(
            law ->
                named(inForce, law.ground())
                    .ifPresent(rule -> times.add(withoutClock(records, rule, law))));
    return times;
  }

  private Optional<Proven> inTime(
      Records records, CaseClock kept, ResolvedTerms then, List<RuleThen> inForce) {
    Optional<RuleThen> promised = named(inForce, kept.legalGround());
    Optional<Term> law =
        promised.map(RuleThen::term).map(then.statutory()::get).filter(term -> !term.isNone());
    if (promised.isPresent() && promised.get().law()) {
      return Optional.of(time.of(records, kept, promised.get(), law.orElse(null), kept.dueAt()));
    }
    return law.flatMap(
        term ->
            named(inForce, term.ground())
                .map(rule -> time.of(records, kept, rule, term, end(records, term, kept))));
  }

  private Instant end(Records records, Term term, CaseClock kept) {
    return terms.end(records.of(), term, kept.startedAt());
  }

  private Proven withoutClock(Records records, RuleThen rule, Term law) {
    return law.name() == TermName.DELIVERY_DUE
        ? delivery.of(records, rule, law)
        : Proven.time(rule, law, null, null, Finding.nothingYet(records, "notBegun"));
  }

  private static Optional<RuleThen> named(List<RuleThen> inForce, String ground) {
    return inForce.stream().filter(rule -> rule.ground().equals(ground)).findFirst();
  }
}
