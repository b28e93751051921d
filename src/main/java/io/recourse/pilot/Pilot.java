package io.recourse.pilot;

import io.recourse.engine.ModelKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A version on trial.
 *
 * @param baseVersion what serves everybody else
 * @param draft what was agreed on
 * @param draftVersion the draft as it was approved: approved anew without a pilot, it has none
 * @param fromAt null until the draft is deployed
 * @param decision what somebody asked for; null while nobody did
 * @param drawnBy by what a case is drawn to a side: its own id, or the one that the pilots of one
 *     change share, so that a case is on one side of all of them
 */
public record Pilot(
    UUID id,
    ModelKind kind,
    String key,
    int baseVersion,
    int pilotVersion,
    UUID draft,
    int draftVersion,
    Group group,
    Instant fromAt,
    Instant untilAt,
    State state,
    String begunBy,
    String reason,
    Decision decision,
    UUID drawnBy) {

  /** Planned with the approval, serving cases, or ended. */
  public enum State {
    PLANNED,
    RUNNING,
    ROLLED_OUT,
    WITHDRAWN,
    SUPERSEDED
  }

  /** How a pilot may end by people. */
  public enum End {
    ROLL_OUT,
    WITHDRAW
  }

  /** What a case follows; OUTSIDE is a case that the pilot is not about. */
  public enum Arm {
    PILOT,
    BASE,
    OUTSIDE
  }

  /**
   * Whom it is about; what is null is not looked at.
   *
   * @param share of the cases of the group, in percent, 1 to 99
   * @param team the team that the case was routed to
   * @param category the problem type it was routed as
   * @param country ISO 3166 alpha-2
   * @param type name of a type of case
   */
  public record Group(int share, String team, String category, String country, String type) {}

  /**
   * @param withdrawal the draft that brings the version before back; null for a roll-out
   * @param withCases whether the cases of the new version go back with it
   * @param evidence whether enough cases had ended on both sides when it was asked; null where
   *     nobody looked, as in an emergency
   * @param answeredBy the second person; null until then
   */
  public record Decision(
      End end,
      String askedBy,
      Instant askedAt,
      String reason,
      UUID withdrawal,
      boolean withCases,
      Boolean evidence,
      String answeredBy,
      Instant at) {

    boolean isAsSeen(End seen, Instant seenAt) {
      return end == seen && askedAt.equals(seenAt);
    }

    Decision answered(String by, Instant now) {
      return new Decision(end, askedBy, askedAt, reason, withdrawal, withCases, evidence, by, now);
    }
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /** Until when its cases are looked at: until it was decided, so that the evidence stands. */
  Instant seenUntil(Instant now) {
    Instant decided = isRunning() || decision == null ? null : decision.at();
    return decided == null ? now : decided;
  }

  /** When the last of its cases can have been opened, if it is looked at until then. */
  Instant openedUntil(Instant seen) {
    return seen.isBefore(untilAt) ? seen : untilAt;
  }

  /** Whether new cases may still follow it: afterwards they follow the version before. */
  public boolean takesCases(Instant now) {
    return isRunning() && now.isBefore(untilAt);
  }
}
