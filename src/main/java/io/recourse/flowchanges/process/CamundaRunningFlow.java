package io.recourse.flowchanges.process;

import io.recourse.cases.ProcessRef;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.flowchanges.EndedFlow;
import io.recourse.flowchanges.FlowAct;
import io.recourse.flowchanges.FlowMove;
import io.recourse.flowchanges.FlowOffer;
import io.recourse.flowchanges.FlowPlace;
import io.recourse.flowchanges.FlowStep;
import io.recourse.flowchanges.RunningFlow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/** Changes running instances by the engine's own means; rights were asked at the door. */
@Component
class CamundaRunningFlow implements RunningFlow {

  private final ProcessEngine engine;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final OfferedSteps offered;
  private final FactsOfFlow facts;
  private final EndedInstances ended;

  CamundaRunningFlow(
      ProcessEngine engine, OfferedSteps offered, FactsOfFlow facts, EndedInstances ended) {
    this.ended = ended;
    this.engine = engine;
    this.runtime = engine.getRuntimeService();
    this.repository = engine.getRepositoryService();
    this.offered = offered;
    this.facts = facts;
  }

  @Override
  public List<FlowPlace> places(CaseNumber number) {
    return unhindered(() -> instances(number).flatMap(this::placesIn).toList());
  }

  @Override
  public List<FlowOffer> offers(CaseNumber number) {
    return unhindered(
        () -> instances(number).flatMap(this::placesIn).map(at -> offer(number, at)).toList());
  }

  @Override
  public void change(CaseNumber number, FlowMove move) {
    var unused =
        unhindered(
            () -> {
              FlowPlace place = place(number, move);
              if (move.act() == FlowAct.SET_FACTS) {
                facts.set(place, move.facts());
              } else {
                demandOffered(number, place, move);
                move(place, move);
              }
              return null;
            });
  }

  @Override
  public Optional<EndedFlow> ended(CaseNumber number, ProcessRef own) {
    return unhindered(() -> ended.find(number, own));
  }

  @Override
  public ProcessRef restart(CaseNumber number, EndedFlow from, FlowMove move) {
    return unhindered(() -> ended.restart(number, from, move));
  }

  @Override
  public String xml(FlowPlace place) {
    return unhindered(
        () ->
            Bpmn.convertToString(
                repository.getBpmnModelInstance(
                    repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(place.process())
                        .processDefinitionVersion(place.version())
                        .singleResult()
                        .getId())));
  }

  /** The question itself is no place of the case. */
  private Stream<ProcessInstance> instances(CaseNumber number) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .processDefinitionKeyNotIn(FlowElements.PROCESS)
        .orderByProcessInstanceId()
        .asc()
        .list()
        .stream();
  }

  private Stream<FlowPlace> placesIn(ProcessInstance instance) {
    return Stays.of(instance, repository, runtime).stream();
  }

  private FlowOffer offer(CaseNumber number, FlowPlace at) {
    List<FlowStep> skips = offered.skips(at);
    return new FlowOffer(at, skips, offered.repeats(number, at), facts.of(at));
  }

  private FlowPlace place(CaseNumber number, FlowMove move) {
    return instances(number)
        .flatMap(this::placesIn)
        .filter(place -> place.id().equals(move.place()))
        .findFirst()
        .orElseThrow(() -> Problem.conflict("flow.moved"));
  }

  private void demandOffered(CaseNumber number, FlowPlace place, FlowMove move) {
    List<FlowStep> steps =
        move.act() == FlowAct.SKIP ? offered.skips(place) : offered.repeats(number, place);
    if (steps.stream().noneMatch(step -> step.element().equals(move.element()))) {
      throw Problem.conflict("flow.notOffered");
    }
  }

  /** What is left is cancelled first, so that the instance can end by what begins. */
  private void move(FlowPlace place, FlowMove move) {
    try {
      ProcessInstanceModificationBuilder way =
          runtime
              .createProcessInstanceModification(place.instance())
              .cancelActivityInstance(place.id());
      if (move.act() == FlowAct.SKIP) {
        way.startAfterActivity(move.element()).execute();
      } else {
        way.startBeforeActivity(move.element()).execute();
      }
    } catch (ProcessEngineException cannot) {
      throw Problem.conflict("flow.cannot", cannot.getMessage());
    }
  }

  private <T> T unhindered(Callable<T> work) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(work));
  }
}
