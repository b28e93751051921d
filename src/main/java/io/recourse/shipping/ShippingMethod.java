package io.recourse.shipping;

/** How the customer hands the goods over (RET-03, LOG-02). */
public enum ShippingMethod {
  /** A label to print and stick on. */
  LABEL,
  /** The courier collects on the next working day. */
  PICK_UP,
  /** A QR code shown at a shop or locker, nothing to print. */
  DROP_OFF,
  /** The customer's own choice of carrier; we only print the packing slip. */
  OWN_LABEL
}
