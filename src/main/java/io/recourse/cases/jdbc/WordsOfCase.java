package io.recourse.cases.jdbc;

import java.util.Locale;
import java.util.Map;

/**
 * What a case can be found by: its number or the digits of it, order, subject, person, article,
 * serial and parcel, in letters of any case. Each branch reads an index of its own.
 */
final class WordsOfCase {

  static final String FOUND =
      """
      select number from service_case where number in (:key, 'RC-' || :key)
      union all select number from service_case where lower(order_number) = lower(:text)
      union all select number from service_case where subject ilike :like
      union all select case_number from case_line
        where lower(sku) = lower(:text) or upper(serial) = :key or name ilike :like
      union all select case_number from published.parcel where upper(tracking_number) = :key
      union all select s.number from published.customer p join service_case s on s.customer_id = p.id
        where :text in (p.id, p.shop_id) or lower(p.email) = lower(:text) or p.name ilike :like\
      """;

  private WordsOfCase() {}

  /** The values {@link #FOUND} asks for; keys are typed with blanks in them at times. */
  static Map<String, String> in(String typed) {
    String text = typed.strip();
    return Map.of(
        "text",
        text,
        "key",
        text.replaceAll("\\s", "").toUpperCase(Locale.ROOT),
        "like",
        "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%");
  }
}
