package io.recourse.complaints;

import io.recourse.common.CaseNumber;

/**
 * A complaint as it stands; what was not said yet is null.
 *
 * @param reviewNote why a review sent the outcome back; null where none did
 * @param reply what the team brought in a dispute; null where nothing
 */
public record Complaint(
    CaseNumber number,
    Standing standing,
    Assessment assessment,
    Findings findings,
    Verdict verdict,
    String reviewNote,
    String reply) {

  static Complaint made(CaseNumber number) {
    return new Complaint(number, Standing.ACKNOWLEDGED, null, null, null, null, null);
  }

  boolean isUrgent() {
    return assessment != null && assessment.isUrgent();
  }

  /** Whether it happens to others as well (CMP-04). */
  public boolean isGeneral() {
    return assessment != null && assessment.scope() == Assessment.Scope.GENERAL;
  }

  Complaint stands(Standing as) {
    return new Complaint(number, as, assessment, findings, verdict, reviewNote, reply);
  }

  Complaint assessed(Assessment as) {
    return new Complaint(number, Standing.INVESTIGATED, as, findings, verdict, reviewNote, reply);
  }

  Complaint spreading() {
    return new Complaint(
        number, standing, assessment.spreading(), findings, verdict, reviewNote, reply);
  }

  Complaint investigated(Findings found) {
    return new Complaint(number, Standing.JUDGED, assessment, found, verdict, reviewNote, reply);
  }

  Complaint decided(Verdict as) {
    return new Complaint(number, Standing.REVIEWED, assessment, findings, as, null, reply);
  }

  Complaint sentBack(String why) {
    return new Complaint(number, Standing.JUDGED, assessment, findings, verdict, why, reply);
  }

  Complaint replied(String words) {
    return new Complaint(number, standing, assessment, findings, verdict, reviewNote, words);
  }
}
