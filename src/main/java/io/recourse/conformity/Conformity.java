package io.recourse.conformity;

import io.recourse.common.CaseNumber;
import io.recourse.policy.RuleThen;
import io.recourse.policy.Term;
import java.time.Instant;
import java.util.List;

/**
 * How one case stands against the law that was in force for it.
 *
 * @param policyVersion versions of shop rules and statute, such as {@code
 *     SHOP:2026-01/EU:2026-06-19}
 */
public record Conformity(CaseNumber number, String policyVersion, List<Proven> duties) {

  /** What a rule asks. */
  public enum Kind {
    /** Something by a day. */
    TIME,
    /** A right of the customer for at least so long. */
    RIGHT,
    /** Something else that binds every decision on the case. */
    DUTY
  }

  /** What became of it. */
  public enum State {
    MET,
    /** Done after the day of the law. */
    LATE,
    /** Not done by the day of the law. */
    MISSED,
    RUNS,
    /** It was not owed any more. */
    NOT_OWED,
    /** The shop gives at least what the law asks. */
    HELD,
    /** It binds; each decision's receipt says how it was kept. */
    APPLIES
  }

  /**
   * One duty and its proof.
   *
   * @param demanded least or longest time by the law; null for a duty without one
   * @param given what the shop's rules and the law give together; null but for a right
   * @param dueAt the end of the law's time; null but for TIME
   * @param at when it was done; null while it is not, and for what is no act
   * @param proof the entry of the trail; null where nothing happened yet
   */
  public record Proven(
      Kind kind,
      RuleThen rule,
      Term demanded,
      Term given,
      Instant dueAt,
      Instant at,
      State state,
      Proof proof) {}

  /** An entry of the case's chained trail. */
  public record Proof(long seq, String type, Instant at, String hash) {}

  /** Whether nothing was late or is. */
  public boolean isHeld() {
    return duties.stream()
        .noneMatch(one -> one.state() == State.LATE || one.state() == State.MISSED);
  }
}
