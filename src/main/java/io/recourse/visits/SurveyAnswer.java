package io.recourse.visits;

import java.time.Instant;

/**
 * What a customer answered to a survey; all but the first score may be null (SLA-05).
 *
 * @param csat satisfaction, 1 to 5
 * @param ces how easy it was, 1 to 7
 * @param nps whether they would recommend the shop, 0 to 10
 * @param speed 1 to 5, as fairness of the solution and attitude of staff
 */
public record SurveyAnswer(
    Instant at,
    int csat,
    Integer ces,
    Integer nps,
    Integer speed,
    Integer fairness,
    Integer attitude,
    String comment) {

  static final int CONTENT = 3;
  private static final int BEST = 5;

  /** The best mark, and why. */
  boolean isWarm() {
    return csat == BEST && comment != null && !comment.isBlank();
  }

  /** Below the middle of the scale somebody is dissatisfied. */
  public boolean satisfied() {
    return isSatisfied(csat);
  }

  /** So many of five. */
  static boolean isSatisfied(int score) {
    return score >= CONTENT;
  }
}
