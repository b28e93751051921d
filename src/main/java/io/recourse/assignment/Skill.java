package io.recourse.assignment;

import java.time.LocalDate;

/**
 * Something a person has learnt (STF-03).
 *
 * @param value of an article its SKU, of a category the shop's name or {@link #THE_REST}, of a
 *     language its BCP 47 tag, of a customer group the member level, of a technique its name in the
 *     house
 * @param until the last day on which it counts, such as the end of a certificate; null for good
 */
public record Skill(Kind kind, String value, LocalDate until) {

  /** As a category: every article that nobody is on record for by itself or by its category. */
  public static final String THE_REST = "*";

  /** What a skill is about. */
  public enum Kind {
    ARTICLE,
    CATEGORY,
    TECHNIQUE,
    LANGUAGE,
    CUSTOMERS
  }

  public boolean countsOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  boolean is(Kind asked, String of) {
    return kind == asked && of != null && value.equalsIgnoreCase(of);
  }
}
