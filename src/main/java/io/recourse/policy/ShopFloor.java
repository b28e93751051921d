package io.recourse.policy;

import static io.recourse.policy.Term.Unit.WORKING_DAYS;

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

  /** Long enough for every holiday to lie within a term that is counted in working days. */
  private static final int DAYS_TRIED = 366;

  private final HomeMarket home;
  private final WindowEnd windowEnd;

  ShopFloor(HomeMarket home, WindowEnd windowEnd) {
    this.home = home;
    this.windowEnd = windowEnd;
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
    boolean isMoved = before == null || startsWorse(after.asTerm(""), before.asTerm(""));
    boolean takesBack = isMoved || isHarsher(after.asTerm(""), before.asTerm(""), from);
    return takesBack ? law(after, isMoved, from, then, countries) : Optional.empty();
  }

  /**
   * Whether one rule gives the customer less than another: by its length on any day of a year, or
   * by the event it is counted from.
   *
   * @param countries ISO 3166 alpha-2, by whose holidays working days are counted
   */
  public boolean isLess(
      PolicyRule before, PolicyRule after, LocalDate from, Collection<String> countries) {
    Term had = before.asTerm("");
    Term has = after.asTerm("");
    return startsWorse(has, had)
        || year(from).anyMatch(day -> isHarsher(has, had, day))
        || has.unit() != had.unit()
            && countries.stream().anyMatch(one -> isHarsherOnSomeDay(has, had, one, from));
  }

  private Optional<Term> law(
      PolicyRule rule,
      boolean isMoved,
      LocalDate from,
      StatutePacks then,
      Collection<String> countries) {
    PolicyTerms terms = new ResolveTerms(then, home);
    Term own = rule.asTerm("");
    List<String> places =
        countries.stream()
            .filter(one -> rule.countries().isEmpty() || rule.countries().contains(one))
            .sorted()
            .toList();
    return days(from, then)
        .flatMap(
            day ->
                places.stream()
                    .flatMap(
                        place ->
                            granted(rule, place, day, then.inForce(place, day), terms)
                                .filter(law -> isBelow(own, law, isMoved, place, from))))
        .findFirst();
  }

  /**
   * Shorter than the law, over earlier on some day of the year, or newly counted from before it.
   */
  private boolean isBelow(Term own, Term law, boolean isMoved, String place, LocalDate from) {
    return isHarsher(own, law, from)
        || isMoved && startsWorse(own, law)
        || own.unit() != law.unit() && isHarsherOnSomeDay(own, law, place, from);
  }

  /** Working days are as long as the holidays of the place make them. */
  private boolean isHarsherOnSomeDay(Term own, Term law, String place, LocalDate from) {
    boolean isCounted = own.unit() == WORKING_DAYS || law.unit() == WORKING_DAYS;
    return isCounted && year(from).anyMatch(day -> isHarsher(own, law, gap(own, law, place, day)));
  }

  private static Stream<LocalDate> year(LocalDate from) {
    return Stream.iterate(from, day -> day.plusDays(1)).limit(DAYS_TRIED);
  }

  private int gap(Term own, Term law, String place, LocalDate start) {
    return windowEnd.of(own, place, start).compareTo(windowEnd.of(law, place, start));
  }

  private static Stream<Term> granted(
      PolicyRule rule, String place, LocalDate day, StatutePack statute, PolicyTerms terms) {
    return buyers(rule, statute)
        .map(buyer -> terms.forCase(place, day, buyer, rule.traits()))
        .flatMap(resolved -> resolved.granted(rule.term()).stream());
  }

  /** Of every sort that the rule is for, anywhere the law of the place speaks of. */
  private static Stream<Buyer> buyers(PolicyRule rule, StatutePack statute) {
    return any(rule.levels(), Buyer.CONSUMER.level())
        .flatMap(
            level ->
                any(rule.trades(), Buyer.CONSUMER.trade())
                    .flatMap(
                        trade -> regions(rule, statute).map(one -> new Buyer(level, trade, one))));
  }

  private static Stream<String> regions(PolicyRule rule, StatutePack statute) {
    Stream<String> named = statute.rules().stream().flatMap(one -> one.regions().stream());
    return rule.regions().isEmpty()
        ? Stream.concat(Stream.of((String) null), named.distinct().sorted())
        : rule.regions().stream().sorted();
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
    return isHarsher(one, other, Integer.compare(one.daysFrom(from), other.daysFrom(from)));
  }

  /** A right that begins earlier ends earlier; what the seller owes is later for a later start. */
  public static boolean startsWorse(Term one, Term other) {
    return isHarsher(one, other, one.startsAt().compareTo(other.startsAt()));
  }

  private static boolean isHarsher(Term one, Term other, int gap) {
    return one.name().longerIsKinder() ? gap < 0 : gap > 0;
  }
}
