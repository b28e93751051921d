package io.recourse.cases;

/** Whose turn it is on a case. */
public enum Party {
  CUSTOMER,
  STAFF,
  PARTNER,
  SYSTEM
}
