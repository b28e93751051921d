package io.recourse.repairs;

/** What a technician found out about a fault (TRI-10). */
public enum Finding {
  FAULT_CONFIRMED,
  NO_FAULT_FOUND,
  CUSTOMER_DAMAGE
}
