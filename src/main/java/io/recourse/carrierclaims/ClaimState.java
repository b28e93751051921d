package io.recourse.carrierclaims;

import io.recourse.cases.CaseStatus;

/** How far a claim against a carrier is, and how its case ends with it. */
public enum ClaimState {
  TO_FILE(null, ""),
  FILED(null, ""),
  GRANTED(null, ""),
  PAID(CaseStatus.CLOSED, "The carrier paid."),
  REFUSED(CaseStatus.REFUSED, "The carrier refused to pay."),
  UNANSWERED(CaseStatus.EXPIRED, "The carrier did not answer."),
  UNPAID(CaseStatus.EXPIRED, "The carrier granted the claim and did not pay."),
  FORFEITED(CaseStatus.EXPIRED, "The claim was not filed in time."),
  WAIVED(CaseStatus.CLOSED, "The claim was not worth filing.");

  private final CaseStatus ends;
  private final String ground;

  ClaimState(CaseStatus ends, String ground) {
    this.ends = ends;
    this.ground = ground;
  }

  public boolean isOpen() {
    return ends == null;
  }

  CaseStatus ends() {
    return ends;
  }

  String ground() {
    return ground;
  }
}
