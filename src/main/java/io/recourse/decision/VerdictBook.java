package io.recourse.decision;

import io.recourse.common.CaseNumber;
import java.util.Collection;
import java.util.Map;

/** What the rules said about the lines of a case, by item. */
public interface VerdictBook {

  Map<Integer, LineVerdict> verdicts(CaseNumber number);

  /** Each takes the place of what was kept about its line. */
  void keep(CaseNumber number, Collection<LineVerdict> verdicts);
}
