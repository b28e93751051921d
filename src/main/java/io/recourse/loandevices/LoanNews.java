package io.recourse.loandevices;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** The process of a loan, in business words. */
public interface LoanNews {

  /** What it waited to be paid is paid. */
  void paid(CaseNumber number);

  /**
   * A device that counted as lost is here, while its charge is decided on or waited for.
   *
   * @param lookBy by when it is looked at
   */
  void found(CaseNumber number, Instant lookBy);

  /** The same, after the loan was over. */
  void foundLate(CaseNumber number, Instant lookBy);

  /** The device is here, whoever brought it. */
  void isBack(CaseNumber number);
}
