package io.recourse.common;

import java.text.Normalizer;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as people type them, with a point or a comma before the cents. What can be read in two
 * ways is refused: nobody pays a thousand for one. The browser's {@code money.js} reads them by the
 * same rules (one table of cases proves both).
 */
public final class TypedMoney {

  private static final Pattern GROUPED =
      Pattern.compile("(\\d{1,3}(?:([ '’.,])\\d{3})(?:\\2\\d{3})*)(?:([.,])(\\d+))?");
  private static final Pattern PLAIN = Pattern.compile("(\\d+)(?:([.,])(\\d+))?");
  private static final Pattern IN_DOUBT = Pattern.compile("\\d{1,3}[.,]\\d{3}");
  private static final int MOST_DIGITS = 15;
  private static final int USUAL_DIGITS = 2;

  private TypedMoney() {}

  /**
   * The amount in minor units of this currency.
   *
   * @throws Problem INVALID at the pointer for what is no amount or can be read in two ways
   */
  public static Money read(String typed, String currency, String pointer) {
    int digits = digits(currency);
    String text = plainText(typed);
    boolean inDoubt = IN_DOUBT.matcher(text).matches();
    if (inDoubt && digits > 0) {
      throw Problem.invalid(pointer, "money.ambiguous");
    }
    Matcher plain = PLAIN.matcher(text);
    Matcher grouped = GROUPED.matcher(text);
    if (plain.matches() && !inDoubt) {
      return money(plain.group(1), plain.group(3), currency, pointer);
    }
    if (!grouped.matches() || grouped.group(2).equals(grouped.group(3))) {
      throw Problem.invalid(pointer, "money.notAmount");
    }
    return money(grouped.group(1).replaceAll("\\D", ""), grouped.group(4), currency, pointer);
  }

  /** How many decimals a currency has. */
  public static int digits(String currency) {
    return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
  }

  /** The currencies that have other than two decimals. */
  public static Map<String, Integer> unusualDigits() {
    Map<String, Integer> digits = new TreeMap<>();
    for (Currency one : Currency.getAvailableCurrencies()) {
      int own = digits(one.getCurrencyCode());
      if (own != USUAL_DIGITS) {
        digits.put(one.getCurrencyCode(), own);
      }
    }
    return digits;
  }

  private static Money money(String whole, String cents, String currency, String pointer) {
    int digits = digits(currency);
    String fraction = cents == null ? "" : cents;
    if (fraction.length() > digits) {
      throw digits == 0
          ? Problem.invalid(pointer, "money.whole")
          : Problem.invalid(pointer, "money.decimals", digits);
    }
    String minor = whole + fraction + "0".repeat(digits - fraction.length());
    String figures = minor.replaceFirst("^0+(?=\\d)", "");
    if (figures.length() > MOST_DIGITS) {
      throw Problem.invalid(pointer, "money.notAmount");
    }
    return new Money(Long.parseLong(figures), currency);
  }

  /** Full-width figures of a Chinese keyboard are figures; any space is one. */
  private static String plainText(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replace('。', '.')
        .replaceAll("[\\s\\p{Z}]", " ")
        .strip();
  }
}
