package io.recourse.shipping.carrier;

/** What can go wrong at the simulated carrier. */
enum CarrierFault {
  /** It books nothing and says so. */
  BOOKING_DOWN,
  /** It books, but its answer is lost. */
  TIMEOUT_AFTER_BOOKING,
  /** It moves the parcel but its webhook never arrives. */
  WEBHOOK_LOST
}
