package io.recourse.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Holds what the shop wants to promise against every law that will be in force (LAW-02). */
@Service
public class ShopFloor {

  private final HomeMarket home;

  ShopFloor(HomeMarket home) {
    this.home = home;
  }

  /**
   * Where the shop takes back what it promised and goes below the law with it.
   *
   * @param before the rule so far; null for a new one
   * @param then the rule sets with the new version
   * @param countries of all statutes, ISO 3166 alpha-2
   * @return the law it would fall below; empty where it falls below none
   */
  public Optional<Term> below(
      PolicyRule before,
      PolicyRule after,
      LocalDate from,
      StatutePacks then,
      Collection<String> countries) {
    boolean takesBack = before == null || isHarsher(after.asTerm(""), before.asTerm(""), from);
    return takesBack ? law(after, from, then, countries) : Optional.empty();
  }

  private Optional<Term> law(
      PolicyRule rule, LocalDate from, StatutePacks then, Collection<String> countries) {
    PolicyTerms terms = new ResolveTerms(then, home);
    List<String> places =
        countries.stream()
            .filter(one -> rule.countries().isEmpty() || rule.countries().contains(one))
            .sorted()
            .toList();
    return days(from, then)
        .flatMap(day -> places.stream().flatMap(place -> granted(rule, place, day, terms)))
        .filter(law -> isHarsher(rule.asTerm(""), law, from))
        .findFirst();
  }

  private Stream<Term> granted(PolicyRule rule, String place, LocalDate day, PolicyTerms terms) {
    return any(rule.levels(), Buyer.CONSUMER.level())
        .flatMap(
            level ->
                any(rule.trades(), Buyer.CONSUMER.trade()).map(trade -> new Buyer(level, trade)))
        .map(buyer -> terms.forCase(place, day, buyer, rule.traits()))
        .flatMap(resolved -> resolved.granted(rule.term()).stream());
  }

  /** The first day, and each later one on which another law begins. */
  private static Stream<LocalDate> days(LocalDate from, StatutePacks then) {
    return Stream.concat(Stream.of(from), then.all().stream().map(StatutePack::effectiveFrom))
        .filter(day -> !day.isBefore(from))
        .distinct()
        .sorted();
  }

  private static Stream<String> any(Set<String> named, String otherwise) {
    return named.isEmpty() ? Stream.of(otherwise) : named.stream().sorted();
  }

  private static boolean isHarsher(Term one, Term other, LocalDate from) {
    int gap = Integer.compare(one.daysFrom(from), other.daysFrom(from));
    return other.name().longerIsKinder() ? gap < 0 : gap > 0;
  }
}
