package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** Who among the staff granted something on a case; others read {@code published.case_decider}. */
public interface CaseDeciders {

  void add(CaseNumber number, String person, Instant at);
}
