package io.recourse.sitevisits;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** The process that waits for the customer's choice of a time, or for the visit itself. */
public interface SiteVisitNews {

  /**
   * @param reportBy until when the visit is to be reported
   */
  void chosen(CaseNumber number, Instant reportBy);

  /** Another time was chosen for a visit that was agreed already. */
  void moved(CaseNumber number, Instant reportBy);
}
