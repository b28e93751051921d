package io.recourse.orders;

/** The event a maker's warranty is counted from. */
public enum WarrantyStart {
  SALE,
  INVOICE,
  DELIVERY,
  /** Delivery where nothing was installed, or is not yet. */
  INSTALLATION
}
