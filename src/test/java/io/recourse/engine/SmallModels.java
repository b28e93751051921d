package io.recourse.engine;

import io.recourse.testing.Escalated;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Two small models that obey the contract: one waits for a person, the other for a message. */
final class SmallModels {

  private SmallModels() {}

  static void deploy(RepositoryService repository) {
    var deployed =
        repository
            .createDeployment()
            .enableDuplicateFiltering(true)
            .name("small models")
            .addModelInstance("Caller.bpmn", caller("CallerProcess", "CalledProcess"))
            .addModelInstance("Called.bpmn", called("CalledProcess", "Message_Test"))
            .addModelInstance("Failing.bpmn", failing("FailingProcess"))
            .deploy();
  }

  static BpmnModelInstance caller(String key, String called) {
    return Escalated.tasks(
        Bpmn.createExecutableProcess(key)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("StartEvent_CaseOpened")
            .userTask("Task_LookAtCase")
            .name("Look at case")
            .camundaCandidateGroups("agent")
            .camundaDueDate("P2D")
            .camundaPriority("70")
            .callActivity("Activity_WaitForNews")
            .calledElement(called)
            .camundaInBusinessKey("#{execution.processBusinessKey}")
            .endEvent("EndEvent_NewsSeen")
            .done());
  }

  static BpmnModelInstance called(String key, String message) {
    return Bpmn.createExecutableProcess(key)
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("StartEvent_WaitBegan")
        .receiveTask("Message_NewsCame")
        .message(message)
        .boundaryEvent("Timer_NewsOver")
        .timerWithDuration("P30D")
        .endEvent("EndEvent_NoNews")
        .moveToActivity("Message_NewsCame")
        .endEvent("EndEvent_NewsCame")
        .done();
  }

  static BpmnModelInstance failing(String key) {
    return Bpmn.createExecutableProcess(key)
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("StartEvent_StepDue")
        .serviceTask("Task_FailAlways")
        .camundaAsyncBefore()
        .camundaFailedJobRetryTimeCycle("R1/PT1M")
        .camundaDelegateExpression("${failAlwaysDelegate}")
        .endEvent("EndEvent_StepDone")
        .done();
  }
}
