package io.recourse.servicelevels;

import java.time.LocalDate;

/**
 * What headline figures are asked for.
 *
 * @param from first day, by the clock of the house
 * @param to last day
 * @param by what a row stands for
 * @param team only its cases; null for all
 * @param type only cases of it; null for all
 * @param country only of its customers; null for all
 */
public record HeadlineQuestion(
    LocalDate from, LocalDate to, By by, String team, String type, String country) {

  /** What a row stands for. */
  public enum By {
    TEAM,
    TYPE,
    COUNTRY
  }
}
