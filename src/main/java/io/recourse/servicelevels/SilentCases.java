package io.recourse.servicelevels;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** When it is looked whether customers of open cases have heard nothing for too long. */
public interface SilentCases {

  /** Open cases of these types behind this number (null for all) whose time has come, by number. */
  List<CaseNumber> due(Set<CaseType> types, Instant now, CaseNumber after, int limit);

  /** When we last wrote to the customer, or the case was opened. */
  Instant lastWord(CaseNumber number);

  void lookAgain(CaseNumber number, Instant at);
}
