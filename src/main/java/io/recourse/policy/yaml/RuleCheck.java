package io.recourse.policy.yaml;

import io.recourse.agreedtexts.Proposal;
import io.recourse.common.Problem.FieldError;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.ShopFloor;
import io.recourse.policy.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What forbids one rule of a version: no ground, odd words, a promise of the shop below the law.
 */
@Component
class RuleCheck {

  static final int LONGEST_GROUND = 500;
  static final int MOST = 9_999;

  private static final String GROUND = "/values/ground";
  private static final String NUMBER = "/values/number";

  private final ShopFloor floor;
  private final PackNames names;

  RuleCheck(ShopFloor floor, PackNames names) {
    this.floor = floor;
    this.names = names;
  }

  /**
   * @param before the rule so far; null for a new one
   * @param then all rule sets with the new version
   * @return at {@code /values/} and the field of the rule
   */
  List<FieldError> wrong(PolicyRule before, PolicyRule rule, Proposal proposal, PackShelf then) {
    List<FieldError> wrong = new ArrayList<>(grounds(before, rule));
    if (wrong.isEmpty() && !rule.equals(before)) {
      wrong.addAll(odd(rule, then));
    }
    boolean isPromise = wrong.isEmpty() && proposal.name().kind().equals(PackKind.SHOP);
    return isPromise ? below(before, rule, proposal, then).stream().toList() : wrong;
  }

  private static List<FieldError> grounds(PolicyRule before, PolicyRule rule) {
    if (!isSaid(rule) || !isText(rule.ground()) || !isText(rule.source())) {
      return List.of(FieldError.of(GROUND, "agreedText.ground", LONGEST_GROUND));
    }
    boolean silent =
        before != null && !isSame(before, rule) && before.ground().equals(rule.ground());
    return silent ? List.of(new FieldError(GROUND, "agreedText.sameGround")) : List.of();
  }

  /** Places and trades that no law knows, and a key by which it could not be ended. */
  private static List<FieldError> odd(PolicyRule rule, PackShelf then) {
    List<FieldError> odd = new ArrayList<>();
    if (!RuleReading.KEY.matcher(rule.key()).matches()) {
      odd.add(FieldError.of(at(RuleNames.KEY), "agreedText.keyOfRule", rule.key()));
    }
    unknown(rule.countries(), then.countries())
        .forEach(
            code ->
                odd.add(
                    FieldError.of(
                        at(RuleNames.COUNTRIES), "agreedText.noCountry", rule.key(), code)));
    unknown(rule.trades(), WholeRule.TRADES)
        .forEach(
            code ->
                odd.add(
                    FieldError.of(at(RuleNames.TRADES), "agreedText.noTrade", rule.key(), code)));
    return odd;
  }

  private static Stream<String> unknown(Set<String> said, Set<String> known) {
    return said.stream().map(String::valueOf).filter(code -> !known.contains(code)).sorted();
  }

  private static String at(String field) {
    return "/values/" + field;
  }

  /** Whether it says what it is about, and how long. */
  static boolean isSaid(PolicyRule rule) {
    boolean counted = isCount(rule.number()) && isCount(rule.plusDays());
    boolean about =
        rule.term() == null ? rule.duty() != null : rule.unit() != null && rule.startsAt() != null;
    return isText(rule.key()) && rule.quality() != null && counted && about;
  }

  private static boolean isCount(int number) {
    return number >= 0 && number <= MOST;
  }

  private Optional<FieldError> below(
      PolicyRule before, PolicyRule rule, Proposal proposal, PackShelf then) {
    return rule.term() == null || rule.equals(before)
        ? Optional.empty()
        : floor
            .below(before, rule, proposal.from(), then, then.countries())
            .map(law -> below(law, rule, proposal));
  }

  private FieldError below(Term law, PolicyRule rule, Proposal proposal) {
    boolean right = law.name().longerIsKinder();
    int days = law.daysFrom(proposal.from());
    int own = rule.asTerm("").daysFrom(proposal.from());
    boolean isLongEnough = right ? own >= days : own <= days;
    return isLongEnough && rule.startsAt() != law.startsAt()
        ? FieldError.of(
            NUMBER,
            right ? "agreedText.earlier" : "agreedText.later",
            law.origin(),
            law.ground(),
            names.named(PackNames.start(law.startsAt())))
        : FieldError.of(
            NUMBER,
            right ? "agreedText.below" : "agreedText.above",
            law.origin(),
            law.ground(),
            days);
  }

  private static boolean isSame(PolicyRule one, PolicyRule other) {
    return one.number() == other.number() && one.unit() == other.unit();
  }

  static boolean isText(String words) {
    return words != null && !words.isBlank() && words.length() <= LONGEST_GROUND;
  }
}
