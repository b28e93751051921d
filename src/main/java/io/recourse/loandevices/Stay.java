package io.recourse.loandevices;

import java.time.Instant;

/**
 * How long a device is with its customer; all may be null.
 *
 * @param homeAt when the repaired goods came home, or the repair was found to be over
 * @param extendedTo staff gave the customer until then
 * @param toldDue the last day for bringing it back that the customer was told
 * @param remindedOf the last day that the customer was reminded of
 */
public record Stay(
    Instant sentAt,
    Instant homeAt,
    Instant extendedTo,
    Instant toldDue,
    Instant remindedOf,
    Instant backAt) {

  static final Stay NONE = new Stay(null, null, null, null, null, null);

  Stay sent(Instant at) {
    return new Stay(at, homeAt, extendedTo, toldDue, remindedOf, backAt);
  }

  Stay home(Instant at) {
    return new Stay(sentAt, at, extendedTo, toldDue, remindedOf, backAt);
  }

  Stay extended(Instant to) {
    return new Stay(sentAt, homeAt, to, toldDue, remindedOf, backAt);
  }

  Stay told(Instant due, boolean reminder) {
    return new Stay(sentAt, homeAt, extendedTo, due, reminder ? due : remindedOf, backAt);
  }

  Stay back(Instant at) {
    return new Stay(sentAt, homeAt, extendedTo, toldDue, remindedOf, at);
  }
}
