package io.recourse.assignment;

import java.time.LocalDate;
import java.util.List;

/** Skills lent to people for a product category until a day (TRI-11). */
public interface SkillLoans {

  /**
   * One of them.
   *
   * @param until the last day on which it counts
   */
  record Loan(String person, String category, LocalDate until) {}

  /** Those that end on this day or later, the first to end first. */
  List<Loan> from(LocalDate day);

  /** Lends a skill; one that is lent already gets this last day. */
  void keep(Loan loan);

  /** False when nothing was lent. */
  boolean drop(String person, String category);

  /** Whether anything of this category was ever sold. */
  boolean isSold(String category);
}
