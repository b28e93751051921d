package io.recourse.operate;

import io.recourse.common.Problem;

/**
 * Which of the cases that stand somewhere are meant; null and false stand for all.
 *
 * @param version of the process
 * @param element the step
 * @param country two letters
 * @param late whether their task is past its due time
 * @param stuck whether they stand still until a person has looked
 * @param key how their number or the number of their order begins
 */
public record StandingFilter(
    Integer version,
    String element,
    String team,
    String country,
    boolean late,
    boolean stuck,
    String key) {

  private static final String ALL = "all";

  public StandingFilter {
    element = words(element);
    team = words(team);
    country = words(country);
    key = words(key);
  }

  /**
   * @param version a number, or {@code all}
   * @throws Problem INVALID for another
   */
  public static Integer version(String version) {
    String said = words(version);
    if (said == null || said.equals(ALL)) {
      return null;
    }
    try {
      return Integer.valueOf(said);
    } catch (NumberFormatException none) {
      throw Problem.invalid("/version", "operate.noVersion");
    }
  }

  private static String words(String said) {
    return said == null || said.isBlank() ? null : said.strip();
  }
}
