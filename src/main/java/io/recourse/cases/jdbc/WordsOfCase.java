package io.recourse.cases.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a case can be found by, in letters of any case: a key of it, which stands for itself (number
 * or the digits of it, order, person, e-mail, serial, parcel), else words it has, all of them,
 * within the words of its row in {@code case_search}. The key of another case hides no words.
 */
final class WordsOfCase {

  /** Each branch reads an index of its own. */
  static final String KEYED =
      """
      select number from service_case where number in (:key, 'RC-' || :key)
      union all select number from service_case where lower(order_number) = lower(:text)
      union all select case_number from case_line where upper(serial) = :key
      union all select case_number from published.parcel where upper(tracking_number) = :key
      union all select s.number from published.customer p join service_case s on s.customer_id = p.id
        where :text in (p.id, p.shop_id) or lower(p.email) = lower(:text)\
      """;

  private static final int MOST_WORDS = 8;

  /** One or two letters or digits; signs that are words by themselves are none of them. */
  private static final Pattern TOO_SHORT_WITHIN =
      Pattern.compile(
          "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]{1,2}");

  private WordsOfCase() {}

  /** The values {@link #KEYED} asks for; keys are typed with blanks in them at times. */
  static Map<String, String> key(String typed) {
    String text = typed.strip();
    return Map.of("text", text, "key", text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
  }

  /**
   * A pattern each, for words in small letters with a blank before each. One or two letters have to
   * begin a word: within one nearly everything has them. Chinese has no blanks between its words.
   */
  static List<String> patterns(String typed) {
    return Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS))
        .map(word -> (TOO_SHORT_WITHIN.matcher(word).matches() ? "% " : "%") + escaped(word) + "%")
        .toList();
  }

  private static String escaped(String word) {
    return word.replaceAll("([%_\\\\])", "\\\\$1");
  }
}
