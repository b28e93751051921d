package io.recourse.returns;

import io.recourse.common.CaseNumber;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What a return keeps beside the case: verdicts and settlement of its lines, by item. */
public interface ReturnBook {

  Map<Integer, LineVerdict> verdicts(CaseNumber number);

  /** Each takes the place of what was kept about its line. */
  void keepVerdicts(CaseNumber number, Collection<LineVerdict> verdicts);

  Map<Integer, LineSettlement> settlements(CaseNumber number);

  /** Each takes the place of what was kept about its line. */
  void keepSettlements(CaseNumber number, Collection<LineSettlement> settlements);

  /** Those of the lines that a file was given for, be it for the case as a whole. */
  Set<Integer> withEvidence(CaseNumber number, Collection<Integer> items);
}
