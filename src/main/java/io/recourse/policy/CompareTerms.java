package io.recourse.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** What other rules would make of the terms of goods that were really bought. */
@Service
public class CompareTerms {

  private final HomeMarket home;
  private final GoodsClocks clocks;

  CompareTerms(HomeMarket home, WindowEnd windowEnd, LocalDays days, Clock clock) {
    this.home = home;
    this.clocks = new GoodsClocks(windowEnd, days, clock);
  }

  /**
   * A term that differs.
   *
   * @param lastBefore last day by the rules so far; null where its clock has not begun
   */
  public record Compared(Term before, Term after, LocalDate lastBefore, LocalDate lastAfter) {}

  /**
   * As though the same had been bought on the day from which the others hold.
   *
   * @param now the rule sets without the new version
   * @param then with it
   */
  public List<Compared> of(LineFacts facts, LocalDate day, StatutePacks now, StatutePacks then) {
    ResolvedTerms before = resolved(facts, day, now);
    ResolvedTerms after = resolved(facts, day, then);
    return Arrays.stream(TermName.values())
        .filter(name -> !isSame(before.term(name), after.term(name)))
        .map(
            name ->
                new Compared(
                    before.term(name),
                    after.term(name),
                    last(facts, before.term(name), before),
                    last(facts, after.term(name), after)))
        .toList();
  }

  private ResolvedTerms resolved(LineFacts facts, LocalDate day, StatutePacks packs) {
    return new ResolveTerms(packs, home)
        .forCase(facts.country(), day, facts.buyer(), facts.traits());
  }

  private static boolean isSame(Term one, Term other) {
    return one.iso().equals(other.iso())
        && one.unit() == other.unit()
        && one.startsAt() == other.startsAt();
  }

  /** Terms that begin with something that happens in a case have no day before it. */
  private LocalDate last(LineFacts facts, Term term, ResolvedTerms terms) {
    boolean ofGoods = term.startsAt().compareTo(Term.Start.INSTALLATION) <= 0;
    return ofGoods ? clocks.age(facts, term, terms).endsOn() : null;
  }
}
