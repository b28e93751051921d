package io.recourse.repairs;

/**
 * One try to repair and how its test went; never changed afterwards but by its own test.
 *
 * @param attempt from 1 within the case
 * @param newSerial of the unit that took the old one's place; null when it stayed
 * @param note of who worked on it; may be null
 * @param by who worked on it; null when the term ran out
 * @param passed null until it was tested
 * @param testNote of who tested; may be null
 */
public record RepairAttempt(
    int attempt,
    Result result,
    String newSerial,
    String note,
    String by,
    Boolean passed,
    String testNote,
    String testedBy) {

  /** What came of the work itself. */
  public enum Result {
    REPAIRED,
    UNREPAIRABLE
  }

  static RepairAttempt of(int attempt, Result result, String newSerial, String note, String by) {
    return new RepairAttempt(attempt, result, newSerial, note, by, null, null, null);
  }

  RepairAttempt tested(boolean held, String words, String who) {
    return new RepairAttempt(attempt, result, newSerial, note, by, held, words, who);
  }

  /** Whether it did not mend the fault. */
  public boolean isFailed() {
    return result == Result.UNREPAIRABLE || Boolean.FALSE.equals(passed);
  }
}
