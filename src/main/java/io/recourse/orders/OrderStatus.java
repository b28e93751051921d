package io.recourse.orders;

/** How far the shop is with an order, as it tells it. */
public enum OrderStatus {
  /** Taken, and nothing done for it yet: the shop changes or cancels it at once. */
  PENDING,
  /** Being picked and packed. */
  PROCESSED,
  SHIPPED,
  DELIVERED,
  CANCELLED;

  /** Whether goods of it are, or were, on their way. */
  public boolean hasLeft() {
    return this == SHIPPED || this == DELIVERED;
  }
}
