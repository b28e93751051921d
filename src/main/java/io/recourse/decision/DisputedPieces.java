package io.recourse.decision;

import io.recourse.cases.ServiceCase;
import java.util.Map;

/** Pieces of lines that were granted before and kept back since, which a second look may grant. */
public interface DisputedPieces {

  /**
   * Grants what was kept back on lines that were granted before, except where the decision says no
   * or whoever reopened the case named others. Changes the case without saving it.
   */
  void grant(ServiceCase on, Map<Integer, LineChoice> choices, String ground);
}
