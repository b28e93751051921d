package io.recourse.hotline;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * What somebody called for and what came of it (INT-11).
 *
 * @param person key of the person; null where the shop does not know them
 * @param caller who it was, as told; null where the person is known
 * @param caseNumber the case it led to or was about; null for none
 * @param agent who spoke with them
 */
public record CallNote(
    String person,
    String caller,
    Way channel,
    String need,
    Outcome outcome,
    CaseNumber caseNumber,
    String agent,
    Instant at) {

  /** Where they spoke with us; the names of {@code cases.Channel}. */
  public enum Way {
    HOTLINE,
    COUNTER
  }

  /** What came of it. */
  public enum Outcome {
    CASE_OPENED,
    ANSWERED,
    REFERRED,
    GIVEN_UP
  }
}
