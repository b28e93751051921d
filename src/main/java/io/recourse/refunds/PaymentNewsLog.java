package io.recourse.refunds;

/** Every verified report, kept as it came. */
public interface PaymentNewsLog {

  /** Returns false when this event was kept before. */
  boolean keep(String provider, String eventId, String body);
}
