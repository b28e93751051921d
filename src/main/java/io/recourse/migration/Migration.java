package io.recourse.migration;

import io.recourse.common.Problem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Running cases of one version that are to go on by another.
 *
 * @param trying whether its cases are being tried just now
 * @param authors everybody who wrote any of its mapping; none of them may approve it
 * @param agreed who asked for it, and what somebody else said
 * @param version counts its changes, for optimistic locking
 */
public record Migration(
    UUID id,
    Journey journey,
    State state,
    boolean trying,
    Set<String> authors,
    Agreed agreed,
    Instant begunAt,
    Instant endedAt,
    int version) {

  /** Written, submitted, at work or paused; it ends when no case waits, or by being called off. */
  public enum State {
    DRAFT,
    SUBMITTED,
    RUNNING,
    PAUSED,
    DONE,
    CALLED_OFF
  }

  private static final Set<State> ENDS = EnumSet.of(State.DONE, State.CALLED_OFF);

  /**
   * @param approvedBy null until somebody agreed
   * @param answer what the one who answered said; null for nothing
   */
  public record Agreed(String submittedBy, String reason, String approvedBy, String answer) {

    static final Agreed NONE = new Agreed(null, null, null, null);
  }

  public Migration {
    authors = Set.copyOf(authors);
  }

  /** Of its cases' own process. */
  public Route route() {
    return journey.route();
  }

  public boolean isOpen() {
    return !ENDS.contains(state);
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  public boolean isBy(String person) {
    return authors.contains(person) || person.equals(agreed.submittedBy());
  }

  /**
   * @param seen the version that was looked at; null for whatever it is now
   */
  Migration demand(Integer seen, State... wanted) {
    if (seen != null && seen != version) {
      throw Problem.stale("migration.stale");
    }
    if (!Set.of(wanted).contains(state)) {
      throw Problem.conflict(notNow());
    }
    return this;
  }

  /** Its cases are not being tried just now. */
  Migration demandTried() {
    if (trying) {
      throw Problem.conflict("migration.trying");
    }
    return this;
  }

  /** Whether cases are being tried by this plan, and not by one of before. */
  boolean isTrying(Journey plan) {
    return trying && journey.equals(plan);
  }

  private String notNow() {
    return switch (state) {
      case DRAFT -> "migration.notNow.draft";
      case SUBMITTED -> "migration.notNow.submitted";
      case RUNNING -> "migration.notNow.running";
      case PAUSED -> "migration.notNow.paused";
      case DONE -> "migration.notNow.done";
      case CALLED_OFF -> "migration.notNow.calledOff";
    };
  }

  /** Four eyes: refused to everybody who wrote any of it or asked for it. */
  Migration approved(String by, String words) {
    if (isBy(by)) {
      throw Problem.forbidden("migration.own");
    }
    return to(State.RUNNING, new Agreed(agreed.submittedBy(), agreed.reason(), by, words));
  }

  Migration to(State next, Agreed said) {
    return new Migration(id, journey, next, trying, authors, said, begunAt, endedAt, version + 1);
  }

  Migration to(State next) {
    return to(next, agreed);
  }

  Migration ended(State end, Instant at) {
    return new Migration(id, journey, end, false, authors, agreed, begunAt, at, version + 1);
  }

  Migration mapped(Journey other, Set<String> hands) {
    return new Migration(id, other, state, false, hands, agreed, begunAt, endedAt, version + 1);
  }

  Migration trying(boolean now) {
    return new Migration(id, journey, state, now, authors, agreed, begunAt, endedAt, version);
  }
}
