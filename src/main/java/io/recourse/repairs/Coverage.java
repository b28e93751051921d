package io.recourse.repairs;

/** Whether the repair is owed for nothing, by the law or by a warranty. */
public enum Coverage {
  COVERED,
  /** A warranty pays a share of parts or labour; what is left is quoted. */
  PARTLY_COVERED,
  NOT_COVERED
}
