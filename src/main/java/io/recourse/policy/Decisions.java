package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.Map;

/** Evaluates decision tables; writes the receipt in the caller's transaction (design point 9). */
public interface Decisions {

  /**
   * @param number the case whose file keeps the receipt; null only for a preview, which keeps none
   * @param item the case line the decision is about; null when it is about the whole case
   */
  Judgement evaluate(String decision, CaseNumber number, Integer item, Map<String, Object> inputs);
}
