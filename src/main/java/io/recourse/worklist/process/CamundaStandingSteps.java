package io.recourse.worklist.process;

import io.recourse.worklist.Incident;
import io.recourse.worklist.StandingStep;
import io.recourse.worklist.StandingSteps;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
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

  private final ProcessEngine engine;

  CamundaStandingSteps(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public StandingStep describe(Incident incident) {
    BpmnModelInstance model =
        incident.model() == null
            ? null
            : unhindered(
                () -> engine.getRepositoryService().getBpmnModelInstance(incident.model()));
    ModelElementInstance step =
        model == null ? null : model.getModelElementById(incident.element());
    String name = step == null ? null : step.getAttributeValue("name");
    return new StandingStep(
        incident,
        name == null ? incident.element() : name,
        step instanceof BaseElement element ? owner(element).orElse(null) : null,
        incident.cause() != Incident.Cause.FAILED ? 1 : tries(step));
  }

  @Override
  public void retry(Incident incident) {
    unhindered(
        () -> {
          if (incident.job() == null) {
            engine.getRuntimeService().resolveIncident(incident.id());
          } else {
            engine.getManagementService().setJobRetries(incident.job(), 1);
          }
          return null;
        });
  }

  private static Optional<String> owner(BaseElement step) {
    return Optional.ofNullable(step.getExtensionElements())
        .flatMap(
            it ->
                it.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .filter(property -> OWNER.equals(property.getCamundaName()))
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
