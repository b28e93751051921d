package io.recourse.repairs;

/** Whether the repair is owed for nothing, by the law or by a guarantee. */
public enum Coverage {
  COVERED,
  NOT_COVERED
}
