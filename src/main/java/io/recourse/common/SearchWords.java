package io.recourse.common;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words typed into a search as SQL patterns for text in small letters, a blank before each word.
 */
public final class SearchWords {

  private static final int MOST_WORDS = 8;

  /** One or two letters or digits; signs that are words by themselves are none of them. */
  private static final Pattern TOO_SHORT_WITHIN =
      Pattern.compile(
          "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]{1,2}");

  private static final Pattern SIGNS =
      Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af]+");

  private SearchWords() {}

  /**
   * A pattern each, all of which have to match. One or two letters have to begin a word: within one
   * nearly everything has them. Chinese has no blanks between its words.
   */
  public static List<String> patterns(String typed) {
    return Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS))
        .map(word -> (TOO_SHORT_WITHIN.matcher(word).matches() ? "% " : "%") + escaped(word) + "%")
        .toList();
  }

  /**
   * Each two Chinese signs that stand side by side, and each that stands alone; no text lacks one.
   */
  public static List<String> signs(String typed) {
    return SIGNS
        .matcher(typed)
        .results()
        .map(MatchResult::group)
        .flatMap(
            run ->
                IntStream.rangeClosed(0, Math.max(0, run.length() - 2))
                    .mapToObj(at -> run.substring(at, Math.min(run.length(), at + 2))))
        .distinct()
        .toList();
  }

  private static String escaped(String word) {
    return word.replaceAll("([%_\\\\])", "\\\\$1");
  }
}
