package io.recourse.cells;

/** How a tenant stands. */
public enum TenantState {
  /** Served at its cell. */
  ACTIVE,
  /** Served at its cell, while its rows are copied to another. */
  COPYING,
  /** Served nowhere: the last of its rows are on their way. */
  MOVING
}
