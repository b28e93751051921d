package io.recourse.cases;

/** Derived from the lines and the process, never typed in. */
public enum CaseStatus {
  OPEN,
  WAITING_CUSTOMER,
  WAITING_PARTNER,
  CLOSED,
  REFUSED,
  WITHDRAWN,
  EXPIRED
}
