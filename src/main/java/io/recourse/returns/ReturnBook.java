package io.recourse.returns;

import io.recourse.common.CaseNumber;
import java.util.Map;

/** What a return keeps beside the case: verdicts and settlement of its lines, by item. */
public interface ReturnBook {

  Map<Integer, LineVerdict> verdicts(CaseNumber number);

  void keep(CaseNumber number, LineVerdict verdict);

  Map<Integer, LineSettlement> settlements(CaseNumber number);

  void keep(CaseNumber number, LineSettlement settlement);

  /** Whether a file was given for this line or for the case as a whole. */
  boolean hasEvidence(CaseNumber number, int item);
}
