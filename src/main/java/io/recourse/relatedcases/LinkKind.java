package io.recourse.relatedcases;

/** Why a case is the child of another. */
public enum LinkKind {
  /** What the supplier of an article owes us for it. */
  SUPPLIER_CLAIM(false),
  /** What a carrier owes us for a parcel. */
  CARRIER_CLAIM(false),
  /** What a recall asks of one buyer. */
  RECALL(false),
  /** A complaint about how a case was handled. */
  COMPLAINT(true),
  /** What comes after a case that was solved. */
  FOLLOW_UP(true),
  /** What a follow-up visit found wrong. */
  DISSATISFIED_VISIT(true),
  /** A device that is lent while a repair lasts. */
  LOAN_DEVICE(true);

  private final boolean customersBusiness;

  LinkKind(boolean customersBusiness) {
    this.customersBusiness = customersBusiness;
  }

  /** Whether the customer reads of it; claims against others and recalls stay in the house. */
  public boolean isCustomersBusiness() {
    return customersBusiness;
  }
}
