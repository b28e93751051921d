package io.recourse.conformity;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.conformity.Conformity.Kind;
import io.recourse.conformity.Conformity.Proven;
import io.recourse.conformity.Conformity.State;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.RuleThen;
import io.recourse.policy.RulesThen;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.PurchaseTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves one case against the rules that were in force for it, not those of today (LAW-01): what
 * was due by the law and when it was done, which rights were given, which other duties held.
 */
@Service
public class ProveConformity {

  private final Cases cases;
  private final CaseClocks clocks;
  private final PurchaseTerms terms;
  private final RulesThen rules;
  private final Trail trail;
  private final Clock clock;

  ProveConformity(
      Cases cases,
      CaseClocks clocks,
      PurchaseTerms terms,
      RulesThen rules,
      Trail trail,
      Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Conformity of(CaseNumber number) {
    ServiceCase of = cases.get(number);
    ResolvedTerms then = terms.of(of);
    List<RuleThen> inForce = rules.under(then.policyVersion());
    List<Proven> duties = new ArrayList<>();
    clocks.of(number).stream()
        .filter(one -> one.party().equals(Party.STAFF.name()))
        .forEach(one -> inTime(of, one, then, inForce).ifPresent(duties::add));
    then.statutory()
        .forEach((name, term) -> right(number, then, term, inForce).ifPresent(duties::add));
    then.duties()
        .values()
        .forEach(
            duty ->
                inForce.stream()
                    .filter(rule -> rule.law() && rule.key().equals(duty.key()))
                    .findFirst()
                    .ifPresent(rule -> duties.add(duty(number, rule))));
    return new Conformity(number, then.policyVersion(), duties);
  }

  /** Empty for what no law asks; where the shop promised more, the law's own day is the measure. */
  private Optional<Proven> inTime(
      ServiceCase of, CaseClock kept, ResolvedTerms then, List<RuleThen> inForce) {
    Optional<RuleThen> promised = named(inForce, kept.legalGround());
    Optional<Term> law =
        promised.map(RuleThen::term).map(then.statutory()::get).filter(term -> !term.isNone());
    if (promised.isPresent() && promised.get().law()) {
      return Optional.of(proven(of, kept, promised.get(), law.orElse(null), kept.dueAt()));
    }
    return law.flatMap(
        term ->
            named(inForce, term.ground())
                .map(rule -> proven(of, kept, rule, term, terms.end(of, term, kept.startedAt()))));
  }

  private Proven proven(
      ServiceCase of, CaseClock kept, RuleThen rule, Term demanded, Instant dueAt) {
    return new Proven(
        Kind.TIME,
        rule,
        demanded,
        null,
        dueAt,
        kept.state() == CaseClock.State.MET ? kept.endedAt() : null,
        state(kept, dueAt),
        trail.ofClock(of.number(), kept.name()).orElse(null));
  }

  private State state(CaseClock kept, Instant dueAt) {
    return switch (kept.state()) {
      case CANCELLED -> State.NOT_OWED;
      case PAUSED -> State.RUNS;
      case MET -> kept.endedAt().isAfter(dueAt) ? State.LATE : State.MET;
      default -> clock.instant().isAfter(dueAt) ? State.MISSED : State.RUNS;
    };
  }

  /** A window that the customer has; what the seller owes by a day has its clock. */
  private Optional<Proven> right(
      CaseNumber number, ResolvedTerms then, Term law, List<RuleThen> inForce) {
    TermName name = law.name();
    if (!name.longerIsKinder() || law.isNone()) {
      return Optional.empty();
    }
    return named(inForce, law.ground())
        .map(
            rule ->
                new Proven(
                    Kind.RIGHT,
                    rule,
                    law,
                    then.term(name),
                    null,
                    null,
                    State.HELD,
                    trail.ofRules(number).orElse(null)));
  }

  private Proven duty(CaseNumber number, RuleThen rule) {
    return new Proven(
        Kind.DUTY, rule, null, null, null, null, State.APPLIES, trail.ofRules(number).orElse(null));
  }

  private static Optional<RuleThen> named(List<RuleThen> inForce, String ground) {
    return inForce.stream().filter(rule -> rule.ground().equals(ground)).findFirst();
  }
}
