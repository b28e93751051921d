package io.recourse.orderchanges;

import io.recourse.common.CaseNumber;

/** Tells the waiting process that a change was paid for. */
public interface ChangeNews {

  void paid(CaseNumber number);
}
