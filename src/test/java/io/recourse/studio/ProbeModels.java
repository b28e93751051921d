package io.recourse.studio;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A small model of our own, so that no test touches the models that others run. */
@Component
class ProbeModels {

  static final String KEY = "StudioProbeProcess";
  static final String CALLED = "StudioProbeCalled";
  static final String TABLE = "StudioProbeTable";
  static final String FORM_KEY = "StudioProbeForm";
  static final String FORM =
      "{\"type\": \"default\", \"id\": \"StudioProbeForm\", \"components\": []}";

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://recourse.io">
      """;

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final JdbcClient jdbc;

  ProbeModels(RepositoryService repository, RuntimeService runtime, JdbcClient jdbc) {
    this.repository = repository;
    this.runtime = runtime;
    this.jdbc = jdbc;
  }

  /** One task, named as given, with a form bound by deployment. */
  static String process(String taskName) {
    return HEAD
        + """
          <process id="%s" name="Studio probe" isExecutable="true"
              camunda:historyTimeToLive="P1D">
            <startEvent id="StartEvent_ProbeBegan"/>
            <sequenceFlow id="Flow_ToLook" sourceRef="StartEvent_ProbeBegan"
                targetRef="Task_LookAtProbe"/>
            <userTask id="Task_LookAtProbe" name="%s" camunda:candidateGroups="agent"
                camunda:dueDate="P2D" camunda:formRef="StudioProbeForm"
                camunda:formRefBinding="deployment">
              <extensionElements><camunda:properties>
                <camunda:property name="defaultOutcome" value="escalated"/>
              </camunda:properties></extensionElements>
            </userTask>
            <sequenceFlow id="Flow_ToEnd" sourceRef="Task_LookAtProbe"
                targetRef="EndEvent_ProbeEnded"/>
            <endEvent id="EndEvent_ProbeEnded"/>
          </process>
        </definitions>
        """
            .formatted(KEY, taskName);
  }

  /** As {@link #process}, and then calls {@link #CALLED}. */
  static String calling() {
    return process("Second")
        .replace("targetRef=\"EndEvent_ProbeEnded\"", "targetRef=\"Call_Probe\"")
        .replace(
            "<endEvent",
            "<callActivity id=\"Call_Probe\" name=\"Probe\" calledElement=\"%s\"/>"
                    .formatted(CALLED)
                + "<sequenceFlow id=\"Flow_Out\" sourceRef=\"Call_Probe\""
                + " targetRef=\"EndEvent_ProbeEnded\"/><endEvent");
  }

  /** As {@link #process}, and asks {@link #TABLE} before it calls {@link #CALLED}. */
  static String asking() {
    return calling()
        .replace("targetRef=\"Call_Probe\"", "targetRef=\"Task_AskTable\"")
        .replace(
            "<callActivity",
            "<businessRuleTask id=\"Task_AskTable\" name=\"Ask the table\""
                + " camunda:decisionRef=\"%s\" camunda:resultVariable=\"way\"/>".formatted(TABLE)
                + "<sequenceFlow id=\"Flow_ToCall\" sourceRef=\"Task_AskTable\""
                + " targetRef=\"Call_Probe\"/><callActivity");
  }

  static String called() {
    return process("Called").replace(KEY, CALLED);
  }

  /** Keeps what is worth less than that. */
  static String table(int below) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
        xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_Probe" name="Probe"
        namespace="http://recourse.io">
      <decision id="%s" name="Studio probe table" camunda:historyTimeToLive="P1D">
        <decisionTable id="Table_Probe" hitPolicy="FIRST">
          <input id="Input_Value" label="Value">
            <inputExpression id="Expression_Value" typeRef="integer"><text>value</text></inputExpression>
          </input>
          <output id="Output_Way" name="way" label="Way" typeRef="string"/>
          <rule id="Rule_Small">
            <inputEntry id="Cell_Small"><text>&lt; %d</text></inputEntry>
            <outputEntry id="Cell_Keep"><text>"keep"</text></outputEntry>
          </rule>
          <rule id="Rule_Rest">
            <inputEntry id="Cell_Rest"><text></text></inputEntry>
            <outputEntry id="Cell_Send"><text>"send"</text></outputEntry>
          </rule>
        </decisionTable>
      </decision>
    </definitions>
    """
        .formatted(TABLE, below);
  }

  String deployCalled() {
    return repository
        .createDeployment()
        .name("studio called")
        .addString("StudioProbeForm.form", FORM)
        .addString(CALLED + ".bpmn", called())
        .deploy()
        .getId();
  }

  void remove(String deployment) {
    repository.deleteDeployment(deployment, true);
  }

  /** No time to live, a script and a Java class: three things the check refuses. */
  static String dangerous() {
    return HEAD
        + """
          <process id="%s" isExecutable="true">
            <startEvent id="StartEvent_ProbeBegan"/>
            <scriptTask id="Task_RunScript" scriptFormat="groovy"><script>1 + 1</script></scriptTask>
            <serviceTask id="Task_CallClass" camunda:class="java.lang.Runtime"/>
          </process>
        </definitions>
        """
            .formatted(KEY);
  }

  void deployFirst() {
    deploy("First");
  }

  void deploySecond() {
    deploy("Second");
  }

  private void deploy(String name) {
    repository
        .createDeployment()
        .name("studio probe")
        .addString(KEY + ".bpmn", process(name))
        .addString("StudioProbeForm.form", FORM)
        .deploy();
  }

  void removeAll() {
    repository.createDeploymentQuery().list().stream()
        .filter(it -> it.getName() != null && it.getName().startsWith("studio"))
        .forEach(it -> repository.deleteDeployment(it.getId(), true));
    jdbc.sql("delete from model_draft where model_key like 'StudioProbe%'").update();
    jdbc.sql("delete from change_set where name like 'Probe%'").update();
  }

  ProcessInstance start() {
    String number = "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
    return runtime.startProcessInstanceByKey(KEY, number, Map.of());
  }

  int versionOf(ProcessInstance instance) {
    return repository.getProcessDefinition(definitionOf(instance)).getVersion();
  }

  private String definitionOf(ProcessInstance instance) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(instance.getId())
        .singleResult()
        .getProcessDefinitionId();
  }

  long versions() {
    return repository.createProcessDefinitionQuery().processDefinitionKey(KEY).count();
  }
}
