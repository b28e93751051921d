package io.recourse.visits;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often one visit is tried.
 *
 * @param unansweredCalls after so many without an answer nobody calls any more
 * @param promisedCalls so often the customer may ask to be called later
 */
@ConfigurationProperties("recourse.visits")
record VisitLimits(int unansweredCalls, int promisedCalls) {

  VisitLimits {
    if (unansweredCalls < 1 || promisedCalls < 0) {
      throw new IllegalArgumentException("A visit is tried once at least.");
    }
  }
}
