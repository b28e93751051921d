package io.recourse.cases;

import java.util.Collection;
import java.util.Map;

/** Which order each of several cases is about. */
public interface CaseOrders {

  /** Order numbers by case number; a case without an order is not in it. */
  Map<String, String> of(Collection<String> caseNumbers);
}
