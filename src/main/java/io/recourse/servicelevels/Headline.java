package io.recourse.servicelevels;

import java.math.BigDecimal;

/**
 * The headline figures of the cases that came in one period (SLA-04); a rate is null where it would
 * be of nothing.
 *
 * @param arrived how many came
 * @param answered to how many a person has answered
 * @param medianSeconds half of those were answered no later, around the clock
 * @param slowSeconds nine of ten were answered no later
 * @param inTimePermille of first answers whose term has ended, how many came within it
 * @param solvedPermille how many were closed, of those that their customers did not withdraw; what
 *     was refused or let lapse is not solved
 * @param rated how many customers said how they found it
 * @param satisfiedPermille of those, how many gave 4 or 5 of 5 (CSAT)
 */
public record Headline(
    long arrived,
    long answered,
    Long medianSeconds,
    Long slowSeconds,
    Long inTimePermille,
    Long solvedPermille,
    long rated,
    Long satisfiedPermille,
    Marks marks) {

  static final Headline NOTHING = new Headline(0, 0, null, null, null, null, 0, null, Marks.NONE);

  /**
   * What customers found on average, 1 to 5 each; null where nobody said (SLA-05).
   *
   * @param fairness of the solution
   * @param attitude of staff
   */
  public record Marks(
      BigDecimal speed, BigDecimal efficiency, BigDecimal fairness, BigDecimal attitude) {

    static final Marks NONE = new Marks(null, null, null, null);
  }
}
