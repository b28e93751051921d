package io.recourse.policy.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.policy.RuleSums;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The values in a receipt: numbers, sums and codes, in words. */
@Component
class RuleValues {

  /** What a sum counts as that no rate compares with a limit. */
  private static final BigDecimal BEYOND = new BigDecimal("1000000000");

  private static final Set<String> OF_GRANTS = Set.of("perGrant", "perPeriod");

  private final MessageSource words;
  private final RuleSums sums;

  RuleValues(MessageSource words, RuleSums sums) {
    this.words = words;
    this.sums = sums;
  }

  String say(String column, JsonNode value, GivenReceipt given) {
    return value.isNumber()
        ? number(column, value.decimalValue(), given)
        : codes(column, value.asText(), given.reader());
  }

  private String number(String column, BigDecimal number, GivenReceipt given) {
    if (number.compareTo(BEYOND) == 0) {
      return words.getMessage("rule.beyond", null, given.reader());
    }
    return given.isPoints() && OF_GRANTS.contains(column)
        ? points(number, given.reader())
        : sums.say(column, number, given.currency(), given.reader());
  }

  private String points(BigDecimal number, Locale reader) {
    String[] count = {number.stripTrailingZeros().toPlainString()};
    return words.getMessage("rule.says.points", count, reader);
  }

  /** Several codes stand in one column with commas between them. */
  private String codes(String column, String codes, Locale reader) {
    return Arrays.stream(codes.split(", ?"))
        .map(code -> code(column, code, reader))
        .collect(Collectors.joining(", "));
  }

  private String code(String column, String code, Locale reader) {
    if ("country".equals(column)) {
      return new Locale("", code).getDisplayCountry(reader);
    }
    return word(
        code,
        reader,
        "rule.value." + column + "." + code,
        "work.team." + code,
        "work.word." + code,
        "work.task." + code,
        "case.step." + code,
        "repairs.fault." + code);
  }

  /** The first of these keys that has words. */
  String word(String otherwise, Locale reader, String... keys) {
    return Arrays.stream(keys)
        .map(key -> words.getMessage(key, null, null, reader))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(otherwise);
  }
}
