package io.recourse.flowchanges.process;

import io.recourse.common.Problem;
import io.recourse.flowchanges.FlowPlace;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The facts of an instance that may be set right by hand: words, numbers and yes or no, each only
 * by one of its kind, and only those that its line names.
 */
@Component
class FactsOfFlow {

  private final RuntimeService runtime;
  private final FlowGuards guards;

  FactsOfFlow(RuntimeService runtime, FlowGuards guards) {
    this.runtime = runtime;
    this.guards = guards;
  }

  Map<String, Object> of(FlowPlace at) {
    Map<String, Object> facts = new TreeMap<>(runtime.getVariables(at.instance()));
    facts
        .entrySet()
        .removeIf(fact -> !guards.maySet(at.process(), fact.getKey()) || !isPlain(fact.getValue()));
    return facts;
  }

  /**
   * @throws Problem CONFLICT for a fact that is not offered; INVALID for one of another kind
   */
  void set(FlowPlace at, Map<String, String> told) {
    Map<String, Object> known = of(at);
    Map<String, Object> facts = new HashMap<>();
    told.forEach(
        (name, value) -> {
          if (!known.containsKey(name)) {
            throw Problem.conflict("flow.noFact", name);
          }
          facts.put(name, read(name, known.get(name), value.strip()));
        });
    if (facts.isEmpty()) {
      throw Problem.invalid("/facts", "field.empty");
    }
    runtime.setVariables(at.instance(), facts);
  }

  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long;
  }

  static Object read(String name, Object known, String told) {
    try {
      if (known instanceof Boolean) {
        return yesOrNo(name, told);
      } else if (known instanceof Integer) {
        return Integer.valueOf(told);
      } else if (known instanceof Long) {
        return Long.valueOf(told);
      }
      return told;
    } catch (NumberFormatException e) {
      throw Problem.invalid("/facts/" + name, "flow.number");
    }
  }

  private static Boolean yesOrNo(String name, String told) {
    if (!"true".equals(told) && !"false".equals(told)) {
      throw Problem.invalid("/facts/" + name, "flow.yesOrNo");
    }
    return Boolean.valueOf(told);
  }
}
