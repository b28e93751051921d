package io.recourse.settlement;

import io.recourse.common.CaseNumber;
import java.util.Collection;
import java.util.Map;

/** What the lines of a case still bring and what they have brought, by item. */
public interface SettlementBook {

  Map<Integer, LineSettlement> settlements(CaseNumber number);

  /** Each takes the place of what was kept about its line. */
  void keep(CaseNumber number, Collection<LineSettlement> settlements);
}
