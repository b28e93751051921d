package io.recourse.flowchanges.process;

import io.recourse.common.Problem;
import io.recourse.flowchanges.EndedFacts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * With which facts a process is begun once more: those it ended with, and of those that nobody
 * knows any more what was told. Terms are told by nobody, and those that are over are not taken
 * along: each would end what it is read for as soon as the case comes there.
 */
@Component
class FactsAgain {

  private final EndedFacts kept;
  private final FlowGuards guards;
  private final Clock clock;

  FactsAgain(EndedFacts kept, FlowGuards guards, Clock clock) {
    this.kept = kept;
    this.guards = guards;
    this.clock = clock;
  }

  /**
   * @param step before which it is begun
   * @throws Problem INVALID for a fact that is missing, or is none; CONFLICT where a term is over
   */
  Map<String, Object> of(String process, String instance, FlowNode step, Map<String, String> told) {
    Map<String, Object> facts = new HashMap<>(kept.of(instance).orElse(Map.of()));
    BpmnModelInstance model = (BpmnModelInstance) step.getModelInstance();
    Set<String> named = FactsRead.by(model);
    told.forEach(
        (name, value) ->
            facts.put(name, read(process, named, name, facts.get(name), value.strip())));
    Set<String> read = FactsRead.by(step);
    demandKnown(read, facts);
    demandInTime(read, facts);
    FactsRead.terms(model).stream().filter(name -> isOver(facts.get(name))).forEach(facts::remove);
    return facts;
  }

  private Object read(String process, Set<String> named, String name, Object known, String value) {
    if (known != null && guards.maySet(process, name)) {
      return FactsOfFlow.read(name, known, value);
    }
    if (known != null || guards.isTerm(process, name) || !named.contains(name)) {
      throw Problem.conflict("flow.noFact", name);
    }
    return guessed(value);
  }

  /** Of what is gone nobody knows the kind. */
  private static Object guessed(String value) {
    if (value.equals("true") || value.equals("false")) {
      return Boolean.valueOf(value);
    }
    return value.matches("-?[0-9]{1,9}") ? Integer.valueOf(value) : value;
  }

  private static void demandKnown(Set<String> read, Map<String, Object> facts) {
    List<String> missing = new ArrayList<>(read);
    missing.removeIf(facts::containsKey);
    if (!missing.isEmpty()) {
      throw Problem.invalid("/facts", "flow.factsGone", String.join(", ", missing));
    }
  }

  /** A term that is over would be taken for one that nobody kept. */
  private void demandInTime(Set<String> read, Map<String, Object> facts) {
    read.stream()
        .filter(name -> isOver(facts.get(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw Problem.conflict("flow.termOver", name);
            });
  }

  private boolean isOver(Object fact) {
    return fact instanceof Date end && end.before(Date.from(clock.instant()));
  }
}
