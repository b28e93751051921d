package io.recourse.settlement;

import io.recourse.common.CaseNumber;

/** Knows of goods that lost value on their way back at our risk. */
public interface RiskOfWayBack {

  /** Whether what this line lost in value is not the customer's to pay. */
  boolean isOurs(CaseNumber number, int item);
}
