package io.recourse.policy;

import java.time.LocalDate;

/**
 * What law and shop grant for a fault of goods, whoever else warrants them.
 *
 * @param until last day; null while the goods are not delivered
 * @param presumed whether the fault counts as original until the seller proves otherwise
 * @param ground the rule it stands on
 * @param policyVersion the rules that were asked
 */
public record Guarantee(
    State state, LocalDate until, boolean presumed, String ground, String policyVersion) {

  /** How a guarantee or warranty stands on a day, the most helpful first. */
  public enum State {
    RUNNING,
    /** It runs, but not for this fault or what befell these goods. */
    EXCLUDED,
    OVER,
    NONE
  }
}
