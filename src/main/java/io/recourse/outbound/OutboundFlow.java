package io.recourse.outbound;

import io.recourse.common.CaseNumber;

/** The process that follows one parcel to a customer, in business words. */
public interface OutboundFlow {

  void follow(CaseNumber number, String trackingNumber);
}
