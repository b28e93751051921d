package io.recourse.policy;

import io.recourse.common.CaseNumber;

/** Port that keeps receipts; actor and time are stamped as they are kept. */
public interface ReceiptBook {

  void keep(CaseNumber number, Integer item, Judgement judgement);
}
