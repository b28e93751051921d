package io.recourse.policy;

import io.recourse.common.Problem;
import java.util.List;

/** The decision tables that decide now. */
public interface RulesInForce {

  /** Those that the product asks, by name. */
  List<String> decisions();

  /**
   * @throws Problem NOT_FOUND where the product asks none of this name
   */
  RuleSheet get(String decision);
}
