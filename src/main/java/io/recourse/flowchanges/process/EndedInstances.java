package io.recourse.flowchanges.process;

import io.recourse.cases.ProcessRef;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.flowchanges.EndedFacts;
import io.recourse.flowchanges.EndedFlow;
import io.recourse.flowchanges.FlowMove;
import io.recourse.flowchanges.FlowPlace;
import io.recourse.flowchanges.PassedSteps;
import io.recourse.flowchanges.PassedSteps.Passed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Instances that ended, begun once more in the version in which they ended. */
@Component
class EndedInstances {

  private static final Pattern UNKNOWN = Pattern.compile("Cannot resolve identifier '(\\w+)'");

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final FlowGuards guards;
  private final StartSteps starts;
  private final PassedSteps passed;
  private final EndedFacts kept;
  private final FactsAgain facts;

  EndedInstances(
      RuntimeService runtime,
      RepositoryService repository,
      FlowGuards guards,
      StartSteps starts,
      PassedSteps passed,
      EndedFacts kept,
      FactsAgain facts) {
    this.runtime = runtime;
    this.repository = repository;
    this.guards = guards;
    this.starts = starts;
    this.passed = passed;
    this.kept = kept;
    this.facts = facts;
  }

  Optional<EndedFlow> find(CaseNumber number, ProcessRef own) {
    if (runs(own) || guards.isOfMoney(own.key())) {
      return Optional.empty();
    }
    List<Passed> left = passed.leftIn(number, own.key());
    ProcessDefinition model = definition(own.key(), own.version());
    BpmnModelInstance drawn = repository.getBpmnModelInstance(model.getId());
    return left.stream()
        .map(one -> drawn.getModelElementById(one.element()))
        .filter(FlowNode.class::isInstance)
        .map(FlowNode.class::cast)
        .findFirst()
        .map(last -> ended(number, own, model, last, left));
  }

  private EndedFlow ended(
      CaseNumber number,
      ProcessRef own,
      ProcessDefinition model,
      FlowNode last,
      List<Passed> left) {
    Optional<Map<String, Object>> known = kept.of(own.instance());
    FlowPlace place =
        new FlowPlace(
            own.instance(),
            own.instance(),
            own.key(),
            model.getName(),
            own.version(),
            last.getId(),
            Stays.name(last));
    Set<String> names = known.map(Map::keySet).orElse(Set.of());
    BpmnModelInstance drawn = (BpmnModelInstance) last.getModelInstance();
    return new EndedFlow(place, known.isPresent(), starts.of(number, drawn, left, names));
  }

  ProcessRef restart(CaseNumber number, EndedFlow ended, FlowMove move) {
    FlowPlace at = ended.place();
    demandOffered(ended, move);
    ProcessDefinition model = definition(at.process(), at.version());
    FlowNode step =
        repository.getBpmnModelInstance(model.getId()).getModelElementById(move.element());
    Map<String, Object> with = facts.of(at.process(), at.instance(), step, move.facts());
    with.put(FlowElements.CASE_NUMBER, number.value());
    ProcessInstance begun = begin(number, model, at.instance(), move.element(), with);
    return new ProcessRef(begun.getId(), at.process(), at.version());
  }

  private static void demandOffered(EndedFlow ended, FlowMove move) {
    if (!ended.place().id().equals(move.place())) {
      throw Problem.conflict("flow.moved");
    }
    if (ended.starts().stream().noneMatch(it -> it.step().element().equals(move.element()))) {
      throw Problem.conflict("flow.noStart");
    }
  }

  private ProcessInstance begin(
      CaseNumber number,
      ProcessDefinition model,
      String ended,
      String element,
      Map<String, Object> with) {
    try {
      return runtime
          .createProcessInstanceById(model.getId())
          .businessKey(number.value())
          .setVariables(with)
          .startBeforeActivity(element)
          .execute();
    } catch (Problem refused) {
      throw refused;
    } catch (RuntimeException cannot) {
      throw said(cannot, kept.of(ended).orElse(Map.of()).keySet());
    }
  }

  /**
   * A fact that a gateway further on asks for is named, so that it can be told; one that was kept
   * is a term that is over.
   */
  private static Problem said(RuntimeException cannot, Set<String> known) {
    for (Throwable cause = cannot; cause != null; cause = cause.getCause()) {
      Matcher unknown = UNKNOWN.matcher(String.valueOf(cause.getMessage()));
      if (unknown.find()) {
        String name = unknown.group(1);
        return known.contains(name)
            ? Problem.conflict("flow.termOver", name)
            : Problem.invalid("/facts", "flow.factsGone", name);
      }
    }
    return Problem.conflict("flow.cannot", String.valueOf(cannot.getMessage()));
  }

  private boolean runs(ProcessRef own) {
    return runtime.createProcessInstanceQuery().processInstanceId(own.instance()).count() > 0;
  }

  private ProcessDefinition definition(String process, int version) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .processDefinitionVersion(version)
        .singleResult();
  }
}
