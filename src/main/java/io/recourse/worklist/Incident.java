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

  /** Key of the process that it is a step of; empty where its name does not tell. */
  public String process() {
    return named()[0];
  }

  /** Of the process that it is a step of; 0 where its name does not tell. */
  public int version() {
    return Integer.parseInt(named()[1]);
  }

  /** The engine names a version of a process by key, version and id. */
  private String[] named() {
    String[] parts = model == null ? new String[0] : model.split(":");
    return parts.length == 3 ? parts : new String[] {"", "0"};
  }

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
