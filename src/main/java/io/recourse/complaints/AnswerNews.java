package io.recourse.complaints;

import io.recourse.common.CaseNumber;

/** The process that waits for the customer's answer. */
public interface AnswerNews {

  void answered(CaseNumber number);
}
