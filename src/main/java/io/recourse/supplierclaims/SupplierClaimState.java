package io.recourse.supplierclaims;

import io.recourse.cases.CaseStatus;

/** How far a claim against a supplier is, and how its case ends with it. */
public enum SupplierClaimState {
  TO_FILE(null, ""),
  FILED(null, ""),
  ACKNOWLEDGED(null, ""),
  BOOKED(CaseStatus.CLOSED, "The supplier paid."),
  REFUSED(CaseStatus.REFUSED, "The supplier refused to pay."),
  UNANSWERED(CaseStatus.EXPIRED, "The supplier did not answer."),
  UNPAID(CaseStatus.EXPIRED, "The supplier acknowledged the claim and did not pay."),
  FORFEITED(CaseStatus.EXPIRED, "The claim was not filed with the supplier in time."),
  WAIVED(CaseStatus.CLOSED, "The claim was not worth filing.");

  private final CaseStatus ends;
  private final String ground;

  SupplierClaimState(CaseStatus ends, String ground) {
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
