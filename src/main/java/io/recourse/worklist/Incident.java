package io.recourse.worklist;

import java.time.Instant;

/**
 * A step that goes on only once a person has looked.
 *
 * @param caseNumber null where it belongs to no case
 * @param model the version of the process it is a step of, as the engine names it
 * @param element the step's id in the model
 * @param cause why it stands still
 * @param job what is tried again; null where a person's act was undone
 */
public record Incident(
    String id,
    String caseNumber,
    String model,
    String element,
    Cause cause,
    String job,
    Instant since) {

  /** Why a step stands still. */
  public enum Cause {
    /** It failed as often as its plan allows. */
    FAILED,
    /** It ran without end and was stopped at its first try. */
    ENDLESS,
    /** A person's act led into a run without end and was undone. */
    ACT_UNDONE
  }
}
