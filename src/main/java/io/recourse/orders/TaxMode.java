package io.recourse.orders;

/** Whether the shop's prices hold the tax or it is paid beside them. */
public enum TaxMode {
  INCLUDED,
  ON_TOP
}
