package io.recourse.conformity;

import io.recourse.common.CaseNumber;
import io.recourse.policy.NoLaw;
import io.recourse.policy.RuleThen;
import io.recourse.policy.Term;
import java.time.Instant;
import java.util.List;

/**
 * How one case stands against the law that was in force for it.
 *
 * @param policyVersion versions of shop rules and statute, such as {@code
 *     SHOP:2026-01/EU:2026-06-19}
 * @param noLaw why no law binds the case; null where one does
 */
public record Conformity(
    CaseNumber number, String policyVersion, NoLaw noLaw, List<Proven> duties) {

  /** What a rule asks. */
  public enum Kind {
    /** Something by a day. */
    TIME,
    /** A right of the customer for at least so long. */
    RIGHT,
    /** How something is done: its flow, or its quality. */
    DUTY
  }

  /** What became of it; in the order in which it is read, the worst first. */
  public enum State {
    BROKEN,
    /** Not done by the day of the law. */
    MISSED,
    /** Done after the day of the law. */
    LATE,
    RUNS,
    MET,
    HELD,
    /** The records cannot show it. */
    NOT_JUDGED,
    /** Nothing has happened yet that it asks something of. */
    NOT_DUE,
    /** Nothing is owed by it on this case. */
    NOT_OWED;

    boolean isBreach() {
      return this == LATE || this == MISSED || this == BROKEN;
    }
  }

  /**
   * One duty and its proof.
   *
   * @param demanded least or longest time by the law; null for a duty without one
   * @param given what the shop's rules and the law give together; null but for a right
   * @param dueAt the end of the law's time; null but for TIME
   * @param at when it was done, also too late; null while it is not, and for what is no act
   * @param late by how much it was late when it was done, or is by now; null where it is not
   * @param why key of the words that say what it was judged by; null where the time says it
   * @param proof the entry of the trail; null where nothing happened yet
   */
  public record Proven(
      Kind kind,
      RuleThen rule,
      Term demanded,
      Term given,
      Instant dueAt,
      Instant at,
      Lateness late,
      State state,
      String why,
      Proof proof) {

    static Proven duty(RuleThen rule, Finding found) {
      return new Proven(
          Kind.DUTY,
          rule,
          null,
          null,
          null,
          found.at(),
          null,
          found.state(),
          found.why(),
          found.proof());
    }

    static Proven right(RuleThen rule, Term law, Term given, Finding found) {
      return new Proven(
          Kind.RIGHT,
          rule,
          law,
          given,
          null,
          null,
          null,
          found.state(),
          found.why(),
          found.proof());
    }

    static Proven time(RuleThen rule, Term law, Instant dueAt, Lateness late, Finding found) {
      return new Proven(
          Kind.TIME,
          rule,
          law,
          null,
          dueAt,
          found.at(),
          late,
          found.state(),
          found.why(),
          found.proof());
    }
  }

  /** An entry of the case's chained trail. */
  public record Proof(long seq, String type, Instant at, String hash) {}

  /** Whether the law asks something of the case, and nothing was late or broken. */
  public boolean isHeld() {
    return noLaw == null && duties.stream().noneMatch(one -> one.state().isBreach());
  }
}
