package io.recourse.turnedup;

import io.recourse.common.CaseNumber;

/** The process of goods that turned up, beside that of their delivery. */
public interface TurnedUpFlow {

  void begin(CaseNumber number);

  void chosen(CaseNumber number, TurnedUpChoice choice);

  void paid(CaseNumber number);

  void back(CaseNumber number);
}
