package io.recourse.cases;

/** What a case is about; each type has its own process (INT-01). */
public enum CaseType {
  RETURN,
  EXCHANGE,
  REPAIR,
  COMPLAINT,
  FOLLOW_UP,
  INQUIRY,
  SUGGESTION,
  PRICE_PROTECTION
}
