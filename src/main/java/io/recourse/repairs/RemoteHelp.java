package io.recourse.repairs;

import java.util.List;

/**
 * What a customer was asked to try at home, and what came of it (REP-02).
 *
 * @param checks in the language of the case, as they were asked
 */
public record RemoteHelp(Outcome outcome, List<String> checks) {

  /** How it ended. */
  public enum Outcome {
    OFFERED,
    SOLVED,
    NOT_SOLVED,
    NOT_ANSWERED
  }

  RemoteHelp ends(Outcome how) {
    return new RemoteHelp(how, checks);
  }

  /** Whether the customer's word is awaited. */
  public boolean isOpen() {
    return outcome == Outcome.OFFERED;
  }
}
