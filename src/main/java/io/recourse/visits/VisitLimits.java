package io.recourse.visits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often customers are visited, and how often one visit is tried.
 *
 * @param afterSolved false where solved cases are not followed by a visit
 * @param after how long after a case was solved its customer is asked
 * @param within how long after that they still are
 * @param plans whether customers are visited after a delivery and at intervals, too
 * @param delivered how long after a delivery
 * @param interval how long after the last purchase, and then again
 * @param quiet how long a customer is left alone after a visit
 * @param perYear so many visits that we plan, for one customer
 * @param care whether visits that we plan come with what the care plans give
 * @param unansweredCalls after so many without an answer nobody calls any more
 * @param promisedCalls so often the customer may ask to be called later
 */
@ConfigurationProperties("recourse.visits")
record VisitLimits(
    boolean afterSolved,
    Duration after,
    Duration within,
    boolean plans,
    Duration delivered,
    Duration interval,
    Duration quiet,
    int perYear,
    boolean care,
    int unansweredCalls,
    int promisedCalls) {

  VisitLimits {
    if (unansweredCalls < 1 || promisedCalls < 0 || perYear < 0) {
      throw new IllegalArgumentException("A visit is tried once at least.");
    }
  }
}
