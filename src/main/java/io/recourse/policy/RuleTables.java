package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Port to the deployed decision tables, each in the version that serves. */
public interface RuleTables {

  /**
   * @throws NoAnswer when no table has this key, it is in error, or no rule of it matches; what the
   *     caller's transaction did stays
   */
  default Outcome evaluate(String decision, Map<String, Object> inputs) {
    return evaluate(decision, null, inputs);
  }

  /**
   * The same for a case: the version that serves it is asked.
   *
   * @param number null for the case of the step under way, or for a preview
   */
  Outcome evaluate(String decision, CaseNumber number, Map<String, Object> inputs);

  /** Whatever is asked in it looks each table up once. */
  <T> T together(Supplier<T> asking);

  /**
   * What a table said.
   *
   * @param version the version of the table that was asked
   * @param matchedRules id and annotation of each rule that matched
   * @param values output columns by name
   */
  record Outcome(int version, List<String> matchedRules, Map<String, Object> values) {}
}
