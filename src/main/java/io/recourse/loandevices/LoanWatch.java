package io.recourse.loandevices;

import java.time.Instant;

/**
 * What the process of a loan does next.
 *
 * @param lookAt when it reads again, heard or not heard
 */
public record LoanWatch(Stage stage, Instant lookAt) {

  /** Where a device is for the process. */
  public enum Stage {
    WITH_CUSTOMER,
    /** With the customer, who is told of the day or reminded of it. */
    TO_TELL,
    OVERDUE,
    BACK,
    /** It never reached the customer, or the carrier lost it on its way back. */
    NEVER_ARRIVED
  }
}
