package io.recourse.policy;

/**
 * The warranty an article had on the day it was bought (POL-08).
 *
 * @param covers the quality answered for, in words
 * @param origin which promise it is, such as {@code WARRANTY:KETTLE-17:2026-01-01}
 * @param startsAt the event its months are counted from
 */
public record ProductWarranty(
    int months, String covers, String source, String origin, Term.Start startsAt) {

  /** As the term to claim a fault. */
  public Term asTerm() {
    String ground = "Warranty of " + months + " months on " + covers;
    return new Term(TermName.FAULT, months, Term.Unit.MONTHS, startsAt, ground, source, origin);
  }
}
