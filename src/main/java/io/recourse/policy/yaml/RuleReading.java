package io.recourse.policy.yaml;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.policy.Duty;
import io.recourse.policy.GroundKind;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a rule of the fields in which somebody wrote it; says at each what is wrong with it. */
final class RuleReading {

  static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");
  private static final Pattern SUM = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");

  private final Map<String, String> values;
  private final List<FieldError> errors = new ArrayList<>();

  RuleReading(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @param key of a rule that there is; null for one whose key is written, too
   * @param countries those that the pack is for, of which a rule may be for some
   * @throws Problem INVALID with everything that is wrong
   */
  PolicyRule rule(String key, Set<String> countries) {
    TermName term = one(TermName.class, RuleNames.TERM);
    Duty duty = one(Duty.class, RuleNames.DUTY);
    PolicyRule rule =
        new PolicyRule(
            key == null ? key() : key,
            term,
            duty,
            count(RuleNames.NUMBER),
            count(RuleNames.PLUS_DAYS),
            demanded(one(Term.Unit.class, RuleNames.UNIT), RuleNames.UNIT, term != null),
            demanded(one(Term.Start.class, RuleNames.STARTS_AT), RuleNames.STARTS_AT, term != null),
            some(RuleNames.COUNTRIES, countries),
            codes(RuleNames.REGIONS),
            codes(RuleNames.LEVELS),
            some(RuleNames.TRADES, WholeRule.TRADES),
            codes(RuleNames.TRAITS),
            claims(),
            sum(),
            words(RuleNames.GROUND),
            words(RuleNames.SOURCE),
            demanded(one(PolicyRule.Quality.class, RuleNames.QUALITY), RuleNames.QUALITY, true));
    if (term == null && duty == null) {
      wrong(RuleNames.TERM, "agreedText.about");
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return rule;
  }

  private String key() {
    String key = said(RuleNames.KEY);
    if (!KEY.matcher(key).matches()) {
      wrong(RuleNames.KEY, "agreedText.ruleKey");
    }
    return key;
  }

  private int count(String field) {
    String typed = said(field);
    if (typed.isEmpty()) {
      return 0;
    }
    if (!typed.matches("\\d{1,4}")) {
      wrong(field, "agreedText.number");
      return 0;
    }
    return Integer.parseInt(typed);
  }

  private String words(String field) {
    String said = said(field);
    if (!RuleCheck.isText(said)) {
      wrong(field, "agreedText.reason", RuleCheck.LONGEST_GROUND);
    }
    return said;
  }

  private <T extends Enum<T>> T one(Class<T> of, String field) {
    String typed = said(field);
    T found =
        Stream.of(of.getEnumConstants())
            .filter(one -> one.name().equals(typed))
            .findFirst()
            .orElse(null);
    if (found == null && !typed.isEmpty()) {
      wrong(field, "agreedText.choice");
    }
    return found;
  }

  private <T> T demanded(T value, String field, boolean isNeeded) {
    if (value == null && isNeeded && said(field).isEmpty()) {
      wrong(field, "field.given");
    }
    return value;
  }

  private Set<String> some(String field, Set<String> known) {
    Set<String> chosen = chosen(field);
    if (!known.containsAll(chosen)) {
      wrong(field, "agreedText.choice");
    }
    return chosen;
  }

  private Set<String> codes(String field) {
    Set<String> all = chosen(field);
    Set<String> more = chosen(field + RuleNames.MORE);
    if (!more.stream().allMatch(one -> CODE.matcher(one).matches())) {
      wrong(field + RuleNames.MORE, "agreedText.codes");
    }
    if (!all.stream().allMatch(one -> CODE.matcher(one).matches())) {
      wrong(field, "agreedText.choice");
    }
    all.addAll(more);
    return all;
  }

  private Set<GroundKind> claims() {
    Set<GroundKind> claims = new LinkedHashSet<>();
    for (String one : chosen(RuleNames.CLAIMS)) {
      if (Stream.of(GroundKind.values()).noneMatch(kind -> kind.name().equals(one))) {
        wrong(RuleNames.CLAIMS, "agreedText.choice");
        return Set.of();
      }
      claims.add(GroundKind.valueOf(one));
    }
    return claims;
  }

  private Money sum() {
    String typed = said(RuleNames.AT_LEAST);
    String code = said(RuleNames.CURRENCY);
    if (typed.isEmpty() && code.isEmpty()) {
      return null;
    }
    Currency currency =
        Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getCurrencyCode().equals(code))
            .findFirst()
            .orElse(null);
    if (currency == null) {
      wrong(RuleNames.CURRENCY, "agreedText.currency");
      return null;
    }
    BigDecimal sum = SUM.matcher(typed).matches() ? new BigDecimal(typed) : null;
    int digits = Math.max(currency.getDefaultFractionDigits(), 0);
    if (sum == null || sum.stripTrailingZeros().scale() > digits) {
      wrong(RuleNames.AT_LEAST, "agreedText.sum", digits);
      return null;
    }
    return new Money(sum.movePointRight(digits).longValueExact(), code);
  }

  private Set<String> chosen(String field) {
    Set<String> chosen = new TreeSet<>(List.of(said(field).split("[,，、\\s]+")));
    chosen.remove("");
    return chosen;
  }

  private String said(String field) {
    return values.getOrDefault(field, "").strip();
  }

  private void wrong(String field, String key, Object... facts) {
    errors.add(FieldError.of("/values/" + field, key, facts));
  }
}
