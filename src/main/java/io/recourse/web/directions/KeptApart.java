package io.recourse.web.directions;

import java.util.regex.Pattern;

/**
 * Words that may turn the number, sum or name beside them are put between marks that no reader
 * sees: what is within has its own direction and ends with it (Unicode Standard Annex 9, isolates).
 * All other words stay as they are, sign for sign.
 */
final class KeptApart {

  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";

  /** Letters written from right to left, and the marks that embed, override or isolate. */
  private static final Pattern TURNING =
      Pattern.compile(
          "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
              + "\\x{10800}-\\x{10fff}\\x{1e800}-\\x{1efff}]");

  private static final Pattern ROW = Pattern.compile(".+");

  private KeptApart() {}

  static boolean needed(CharSequence words) {
    return TURNING.matcher(words).find();
  }

  /** Row by row, as a mark ends with its paragraph. */
  static String of(String words) {
    return needed(words)
        ? ROW.matcher(words).replaceAll(FIRST_STRONG_ISOLATE + "$0" + POP_ISOLATE)
        : words;
  }
}
