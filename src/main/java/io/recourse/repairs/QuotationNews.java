package io.recourse.repairs;

import io.recourse.common.CaseNumber;

/** The process that waits for the customer's answer and money. */
public interface QuotationNews {

  void answered(CaseNumber number, boolean agreed);

  void quotationPaid(CaseNumber number);

  void feePaid(CaseNumber number);
}
