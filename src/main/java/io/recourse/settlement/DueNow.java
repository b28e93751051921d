package io.recourse.settlement;

import java.time.Instant;

/**
 * What a case brings now.
 *
 * @param difference whether the customer pays first
 * @param payBy null unless a difference is due
 */
public record DueNow(
    boolean refund, boolean exchange, boolean difference, boolean sendBack, Instant payBy) {

  public boolean anything() {
    return refund || exchange || sendBack;
  }
}
