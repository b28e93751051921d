package io.recourse.policy;

import io.recourse.common.Money;
import java.util.Collections;
import java.util.Set;

/**
 * One rule of a pack: a duration, whom it holds for, and where it was read.
 *
 * @param key stable name of the rule within its pack, such as {@code withdrawal}
 * @param term the duration it sets; null when the rule is a duty without a length of time
 * @param plusDays days beyond the number of units
 * @param duty what it does beside or instead of setting a duration; null when nothing
 * @param countries ISO codes it deviates for; empty for the whole pack
 * @param regions parts of the country, as in ISO 3166-2, it holds in; empty for all
 * @param levels customer levels it holds for; empty for all
 * @param trades B2B, B2C, C2C it holds for; empty for all
 * @param traits product traits that must all be present; empty for any goods
 * @param claims kinds of ground it holds for alone; empty for any, and for terms without a claim
 * @param atLeast least sum of a duty that is about money; null for none
 * @param quality how good the evidence is
 */
public record PolicyRule(
    String key,
    TermName term,
    Duty duty,
    int number,
    int plusDays,
    Term.Unit unit,
    Term.Start startsAt,
    Set<String> countries,
    Set<String> regions,
    Set<String> levels,
    Set<String> trades,
    Set<String> traits,
    Set<GroundKind> claims,
    Money atLeast,
    String ground,
    String source,
    Quality quality) {

  /** A condition left out holds for any. */
  public PolicyRule {
    countries = orAny(countries);
    regions = orAny(regions);
    levels = orAny(levels);
    trades = orAny(trades);
    traits = orAny(traits);
    claims = orAny(claims);
  }

  private static <T> Set<T> orAny(Set<T> condition) {
    return condition == null ? Set.of() : condition;
  }

  boolean holdsFor(String country, Buyer buyer, Set<String> present) {
    return fits(countries, country)
        && fits(regions, buyer.region())
        && fits(levels, buyer.level())
        && fits(trades, buyer.trade())
        && claims.isEmpty()
        && present.containsAll(traits);
  }

  boolean holdsFor(String country, Buyer buyer, GroundKind claim, Set<String> present) {
    return fits(countries, country)
        && fits(regions, buyer.region())
        && fits(levels, buyer.level())
        && fits(trades, buyer.trade())
        && present.containsAll(traits)
        && (claims.isEmpty() || claims.contains(claim));
  }

  /** Whether there may be somebody, and a claim, that both rules hold for. */
  public boolean maySpeakWith(PolicyRule other) {
    return meets(countries, other.countries)
        && meets(regions, other.regions)
        && meets(levels, other.levels)
        && meets(trades, other.trades)
        && meets(claims, other.claims);
  }

  private static <T> boolean meets(Set<T> one, Set<T> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }

  /** A rule about goods beats one about members, that one about trade, that one about a place. */
  public int speciality() {
    return 8 * (traits.size() + claims.size())
        + weight(levels, 4)
        + weight(trades, 2)
        + weight(countries, 1)
        + weight(regions, 1);
  }

  /** The same for whom it holds, of another length and on other grounds. */
  public PolicyRule saying(int number, Term.Unit unit, String ground, String source) {
    return new PolicyRule(
        key, term, duty, number, plusDays, unit, startsAt, countries, regions, levels, trades,
        traits, claims, atLeast, ground, source, quality);
  }

  /** The duration it sets; of a rule that sets one. */
  public Term asTerm(String origin) {
    return new Term(term, number, plusDays, unit, startsAt, ground, source, origin);
  }

  private static boolean fits(Set<String> allowed, String value) {
    return allowed.isEmpty() || (value != null && allowed.contains(value));
  }

  private static int weight(Set<String> condition, int weight) {
    return condition.isEmpty() ? 0 : weight;
  }

  /** Primary: the text itself was read. Secondary: quoted by others, ship as editable data. */
  public enum Quality {
    PRIMARY,
    SECONDARY
  }
}
