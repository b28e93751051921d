package io.recourse.complaints;

import io.recourse.common.CaseNumber;

/**
 * A complaint as it stands; what was not said yet is null.
 *
 * @param reviewNote why a review sent the outcome back; null where none did
 */
public record Complaint(
    CaseNumber number,
    Standing standing,
    Assessment assessment,
    Findings findings,
    Verdict verdict,
    String reviewNote) {

  static Complaint made(CaseNumber number) {
    return new Complaint(number, Standing.ACKNOWLEDGED, null, null, null, null);
  }

  Complaint stands(Standing as) {
    return new Complaint(number, as, assessment, findings, verdict, reviewNote);
  }

  Complaint assessed(Assessment as) {
    return new Complaint(number, Standing.INVESTIGATED, as, findings, verdict, reviewNote);
  }

  Complaint investigated(Findings found) {
    return new Complaint(number, Standing.JUDGED, assessment, found, verdict, reviewNote);
  }

  Complaint decided(Verdict as) {
    return new Complaint(number, Standing.REVIEWED, assessment, findings, as, null);
  }

  Complaint sentBack(String why) {
    return new Complaint(number, Standing.JUDGED, assessment, findings, verdict, why);
  }
}
