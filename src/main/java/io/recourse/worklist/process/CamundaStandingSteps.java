package io.recourse.worklist.process;

import io.recourse.common.Problem;
import io.recourse.engine.ByHand;
import io.recourse.engine.StepContract;
import io.recourse.worklist.Incident;
import io.recourse.worklist.IncidentTerm;
import io.recourse.worklist.StandingStep;
import io.recourse.worklist.StandingSteps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Reads a step's words, owner and plan from its model; rights were asked at the door. */
@Component
class CamundaStandingSteps implements StandingSteps {

  private static final String OWNER = "incidentOwner";
  private static final int WITHOUT_PLAN = 3;

  private static final String LEAD = "lead";

  private final ProcessEngine engine;
  private final IncidentTerm term;
  private final List<StepContract> contracts;

  CamundaStandingSteps(ProcessEngine engine, IncidentTerm term, List<StepContract> contracts) {
    this.contracts = contracts;
    this.engine = engine;
    this.term = term;
  }

  @Override
  public StandingStep describe(Incident incident) {
    ModelElementInstance step = element(incident.model(), incident.element());
    String name = step == null ? null : step.getAttributeValue("name");
    String owner = property(step, OWNER).orElse(LEAD);
    return new StandingStep(
        incident,
        name == null ? incident.element() : name,
        owner,
        term.due(key(incident), owner, incident.element(), incident.since()),
        byHand(incident),
        incident.cause() != Incident.Cause.FAILED ? 1 : tries(step));
  }

  @Override
  public String owner(String model, String element) {
    return property(element(model, element), OWNER).orElse(LEAD);
  }

  private ModelElementInstance element(String model, String element) {
    BpmnModelInstance drawn =
        model == null
            ? null
            : unhindered(() -> engine.getRepositoryService().getBpmnModelInstance(model));
    return drawn == null ? null : drawn.getModelElementById(element);
  }

  /** What its line allows; a person's act that was undone is done again by that person. */
  private ByHand byHand(Incident incident) {
    return incident.job() == null || incident.model() == null
        ? null
        : contracts.stream()
            .flatMap(line -> line.byHand(process(incident), incident.element()).stream())
            .findFirst()
            .orElse(null);
  }

  /** The engine names a version of a process by key, version and id. */
  private static String process(Incident incident) {
    return incident.model().substring(0, incident.model().indexOf(':'));
  }

  @Override
  public void retry(Incident incident) {
    unhindered(
        () -> {
          if (incident.job() == null) {
            engine.getRuntimeService().resolveIncident(incident.id());
            term.over(key(incident));
          } else {
            engine
                .getManagementService()
                .setJobRetries(1)
                .jobId(incident.job())
                .dueDate(null)
                .execute();
          }
          return null;
        });
  }

  @Override
  public Map<String, Object> variables(Incident incident) {
    return unhindered(
        () -> engine.getRuntimeService().getVariables(job(incident).getProcessInstanceId()));
  }

  @Override
  public void passOver(Incident incident) {
    unhindered(
        () -> {
          Job job = job(incident);
          RuntimeService runtime = engine.getRuntimeService();
          TransitionInstance before =
              Stream.of(
                      runtime
                          .getActivityInstance(job.getProcessInstanceId())
                          .getTransitionInstances(incident.element()))
                  .filter(one -> one.getExecutionId().equals(job.getExecutionId()))
                  .findFirst()
                  .orElseThrow(() -> Problem.notFound("incident.settled"));
          runtime
              .createProcessInstanceModification(job.getProcessInstanceId())
              .cancelTransitionInstance(before.getId())
              .startAfterActivity(incident.element())
              .execute();
          return null;
        });
  }

  private static String key(Incident incident) {
    return incident.job() == null ? incident.id() : incident.job();
  }

  private Job job(Incident incident) {
    return engine.getManagementService().createJobQuery().jobId(incident.job()).singleResult();
  }

  private static Optional<String> property(ModelElementInstance step, String name) {
    return Optional.ofNullable(step instanceof BaseElement element ? element : null)
        .map(BaseElement::getExtensionElements)
        .flatMap(
            it ->
                it.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .filter(property -> name.equals(property.getCamundaName()))
                    .map(property -> property.getCamundaValue())
                    .findFirst());
  }

  /** As many as its plan holds: it stands still because they are used up. */
  private static int tries(ModelElementInstance step) {
    return Optional.ofNullable(step instanceof BaseElement element ? element : null)
        .map(BaseElement::getExtensionElements)
        .flatMap(
            it ->
                it
                    .getElementsQuery()
                    .filterByType(CamundaFailedJobRetryTimeCycle.class)
                    .list()
                    .stream()
                    .findFirst())
        .map(plan -> ParseUtil.parseRetryIntervals(plan.getTextContent().strip()))
        .map(plan -> plan.getRetries())
        .orElse(WITHOUT_PLAN);
  }

  private <T> T unhindered(Callable<T> work) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(work));
  }
}
