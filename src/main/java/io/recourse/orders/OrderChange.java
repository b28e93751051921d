package io.recourse.orders;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change of what an order cost or how it was paid.
 *
 * @param via API, IMPORT or CASE
 * @param what such as {@code line 1 unit price} or {@code payment 2}
 * @param was null where there was nothing before; amounts in minor units with currency
 * @param became null where it was taken away
 */
public record OrderChange(
    String orderNumber, Instant at, Actor by, String via, String what, String was, String became) {

  private static final Pattern MINOR_UNITS = Pattern.compile("(?<![\\w-])(\\d+) ([A-Z]{3})(?!\\w)");

  /** For people: sums with their decimals, a dash where there was nothing. */
  public String wasInWords() {
    return inWords(was);
  }

  /** For people: sums with their decimals, a dash where it was taken away. */
  public String becameInWords() {
    return inWords(became);
  }

  private static String inWords(String value) {
    if (value == null) {
      return "–";
    }
    Matcher sum = MINOR_UNITS.matcher(value);
    return sum.find()
        ? value.substring(0, sum.start())
            + new Money(Long.parseLong(sum.group(1)), sum.group(2)).inWords()
            + value.substring(sum.end())
        : value;
  }
}
