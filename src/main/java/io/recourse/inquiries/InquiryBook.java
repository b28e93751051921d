package io.recourse.inquiries;

import io.recourse.common.CaseNumber;

/** What was said about each inquiry; changed under the lock of its case only. */
public interface InquiryBook {

  /** With nothing said yet where nothing was. */
  Inquiry of(CaseNumber number);

  void put(CaseNumber number, Inquiry said);
}
