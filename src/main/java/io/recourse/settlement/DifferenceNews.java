package io.recourse.settlement;

import io.recourse.common.CaseNumber;

/** Tells the waiting process that the difference of an exchange was paid. */
public interface DifferenceNews {

  void paid(CaseNumber number);
}
