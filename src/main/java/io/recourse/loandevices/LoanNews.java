package io.recourse.loandevices;

import io.recourse.common.CaseNumber;

/** The process of a loan, in business words. */
public interface LoanNews {

  /** What it waited to be paid is paid. */
  void paid(CaseNumber number);

  /** What it waited to be paid is not owed any more. */
  void owesNothing(CaseNumber number);

  /** The device is here, whoever brought it. */
  void isBack(CaseNumber number);
}
