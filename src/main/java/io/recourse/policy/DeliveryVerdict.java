package io.recourse.policy;

/**
 * What comes next on a delivery that went wrong.
 *
 * @param ground in words, as the table has them
 */
public record DeliveryVerdict(Step step, String ground) {

  /** The answers of table {@code deliveryProblem}. */
  public enum Step {
    AWAIT_GOODS,
    AWAIT_BACK,
    ASK_DECLARATION,
    ASK_PROOF,
    ASK_CHOICE,
    SEARCH,
    DECIDE,
    GRANT,
    ARRIVED,
    GIVE_UP
  }
}
