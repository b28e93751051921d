package io.recourse.deliveries;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** Parcels that the shop sent itself, of which carriers report. */
public interface ParcelsToWatch {

  /** A parcel of an order. */
  record Sent(String orderNumber, String trackingNumber) {}

  /**
   * Parcels that may be in trouble and that nobody looked at yet, by order and number.
   *
   * @param after the last one read before; null at first
   * @param silentSince of which nothing was heard since then
   * @param heardAfter of which something was heard since then
   */
  List<Sent> doubtful(Sent after, Instant silentSince, Instant heardAfter, int limit);

  /** Says whether nobody had looked at it before. */
  boolean lookAt(Sent parcel);

  /**
   * Open cases of late parcels, by number.
   *
   * @param after the last one read before; null at first
   */
  List<CaseNumber> awaited(CaseNumber after, int limit);
}
