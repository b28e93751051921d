package io.recourse.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Port to the deployed decision tables; always their latest version. */
public interface RuleTables {

  /**
   * @throws NoAnswer when no table has this key, it is in error, or no rule of it matches; what the
   *     caller's transaction did stays
   */
  Outcome evaluate(String decision, Map<String, Object> inputs);

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
