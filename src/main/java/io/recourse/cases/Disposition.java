package io.recourse.cases;

/** What becomes of returned goods. */
public enum Disposition {
  RESTOCK,
  REFURBISH,
  SCRAP,
  RETURN_TO_CUSTOMER
}
