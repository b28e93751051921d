package io.recourse.processes;

import io.recourse.engine.PastTheCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A small process of two tasks whose versions differ, and the walk of migrations, job by job. */
@Component
class MigrationProbe {

  static final String KEY = "MigrationProbeProcess";
  static final String LOOK = "Task_LookAtProbe";
  static final String ASK = "Task_AskAboutProbe";
  static final String REPLY = "Task_AwaitReply";

  static final String CLOSELY = "Look closely";

  private static final String FORM =
      "{\"type\": \"default\", \"id\": \"MigrationProbeForm\", \"components\": []}";

  /** Calls the probe with the number of its case. */
  static final String CALLER = "MigrationCallerProcess";

  private static final AtomicLong NUMBERS = new AtomicLong(77_000_000);

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final HistoryService history;
  private final JdbcClient jdbc;
  private final ProcessEngine engine;

  MigrationProbe(
      RepositoryService repository,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService jobs,
      HistoryService history,
      JdbcClient jdbc,
      ProcessEngine engine) {
    this.engine = engine;
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.jobs = jobs;
    this.history = history;
    this.jdbc = jdbc;
  }

  /** Look, then something else, under these names; who looks closely has another default. */
  static String text(String look, String second, String secondName) {
    String late = look.equals(CLOSELY) ? "goodwillLapses" : "escalated";
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://recourse.io">
      <process id="%s" name="Migration probe" isExecutable="true" camunda:historyTimeToLive="P1D">
        <startEvent id="StartEvent_ProbeBegan"/>
        <sequenceFlow id="Flow_ToLook" sourceRef="StartEvent_ProbeBegan" targetRef="%s"/>
        %s
        <sequenceFlow id="Flow_ToSecond" sourceRef="%s" targetRef="%s"/>
        %s
        <sequenceFlow id="Flow_ToEnd" sourceRef="%s" targetRef="EndEvent_ProbeEnded"/>
        <endEvent id="EndEvent_ProbeEnded"/>
      </process>
    </definitions>
    """
        .formatted(
            KEY,
            LOOK,
            task(LOOK, look, late),
            LOOK,
            second,
            task(second, secondName, late),
            second);
  }

  /** The same, where who asks can be called off by a message of this name. */
  static String askingFor(String message) {
    String waits =
        """
          <boundaryEvent id="Message_ProbeCalledOff" attachedToRef="%s">
            <messageEventDefinition messageRef="Message_Off"/>
          </boundaryEvent>
          <sequenceFlow id="Flow_Off" sourceRef="Message_ProbeCalledOff" targetRef="EndEvent_ProbeEnded"/>
        </process>
        <message id="Message_Off" name="%s"/>
        """
            .formatted(ASK, message);
    return text("Look", ASK, "Ask").replace("</process>", waits);
  }

  /** The same, where who looks has so long, is of this team, and is called off after that time. */
  static String timed(String due, String team, String timer) {
    String waits =
        """
          <boundaryEvent id="Timer_ProbeOver" attachedToRef="%s">
            <timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition>
          </boundaryEvent>
          <sequenceFlow id="Flow_Over" sourceRef="Timer_ProbeOver" targetRef="EndEvent_ProbeEnded"/>
        </process>
        """
            .formatted(LOOK, timer);
    return text("Look", ASK, "Ask")
        .replace("P2D", due)
        .replace("\"agent\"", "\"" + team + "\"")
        .replace("</process>", waits);
  }

  /** When the only timer of a case is due. */
  Instant timer(String number) {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .singleResult()
            .getId();
    return jobs.createJobQuery()
        .processInstanceId(instance)
        .singleResult()
        .getDuedate()
        .toInstant();
  }

  private static String task(String id, String name, String late) {
    return """
    <userTask id="%s" name="%s" camunda:candidateGroups="agent" camunda:dueDate="P2D"
        camunda:formRef="MigrationProbeForm" camunda:formRefBinding="deployment">
      <extensionElements><camunda:properties>
        <camunda:property name="defaultOutcome" value="%s"/>
      </camunda:properties></extensionElements>
    </userTask>
    """
        .formatted(id, name, late);
  }

  /** A process that only calls the probe, under this name of the call. */
  static String caller(String name) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://recourse.io">
      <process id="%s" name="Migration caller" isExecutable="true" camunda:historyTimeToLive="P1D">
        <startEvent id="StartEvent_CallerBegan"/>
        <sequenceFlow id="Flow_ToCall" sourceRef="StartEvent_CallerBegan" targetRef="Call_Probe"/>
        <callActivity id="Call_Probe" name="%s" calledElement="%s">
          <extensionElements>
            <camunda:in businessKey="#{execution.processBusinessKey}"/>
          </extensionElements>
        </callActivity>
        <sequenceFlow id="Flow_ToCallerEnd" sourceRef="Call_Probe" targetRef="EndEvent_CallerEnded"/>
        <endEvent id="EndEvent_CallerEnded"/>
      </process>
    </definitions>
    """
        .formatted(CALLER, name, KEY);
  }

  void deploy(String text) {
    DeploymentBuilder next = repository.createDeployment().name("migration probe");
    String key = text.contains("<callActivity") ? CALLER : KEY;
    next.addString("MigrationProbeForm.form", FORM).addString(key + ".bpmn", text);
    PastTheCheck.deploy(engine, next);
  }

  /** Of so many cases, each at the first task; their numbers. */
  List<String> start(int cases) {
    return start(KEY, cases);
  }

  List<String> start(String key, int cases) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      String number = "RC-" + NUMBERS.incrementAndGet();
      runtime.startProcessInstanceByKey(key, number, Map.of());
      numbers.add(number);
    }
    return numbers;
  }

  void pass(String number) {
    tasks.complete(
        tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId());
  }

  int version(String number) {
    return repository
        .getProcessDefinition(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getProcessDefinitionId())
        .getVersion();
  }

  /** By process, of all instances of a case. */
  Map<String, Integer> versions(String number) {
    Map<String, Integer> found = new TreeMap<>();
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .map(one -> repository.getProcessDefinition(one.getProcessDefinitionId()))
        .forEach(version -> found.put(version.getKey(), version.getVersion()));
    return found;
  }

  /** What staff read of the only open task of a case. */
  Map<String, Object> work(String number) {
    return jdbc.sql(
            """
            select w.task_key, w.name, w.default_outcome, w.due_at, w.created_at, w.team, w.assignee,
              d.version_ as version
            from work_item w join act_re_procdef d on d.id_ = w.process_definition
            where w.case_number = ?
            """)
        .param(number)
        .query()
        .singleRow();
  }

  /** Lets the walk of a migration take its next job; false where it has none. */
  boolean step(String migration) {
    List<Job> next =
        walks(migration).stream()
            .flatMap(it -> jobs.createJobQuery().processInstanceId(it).list().stream())
            .toList();
    next.stream().findFirst().ifPresent(job -> jobs.executeJob(job.getId()));
    return !next.isEmpty();
  }

  void run(String migration) {
    while (step(migration)) {
      // until it ends or is paused
    }
  }

  List<String> walks(String migration) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(migration)
        .list()
        .stream()
        .map(HistoricProcessInstance::getId)
        .toList();
  }

  void removeAll() {
    repository.createDeploymentQuery().list().stream()
        .filter(it -> it.getName() != null)
        .filter(it -> it.getName().startsWith("migration probe") || holdsProbe(it.getId()))
        .forEach(it -> repository.deleteDeployment(it.getId(), true));
    jdbc.sql("delete from model_draft where model_key = ?").param(KEY).update();
    jdbc.sql("delete from work_item where case_number like 'RC-77______'").update();
    jdbc.sql(
            "update migration set state = 'CALLED_OFF', ended_at = begun_at where ended_at is null")
        .update();
  }

  private boolean holdsProbe(String deployment) {
    return repository.getDeploymentResourceNames(deployment).contains(KEY + ".bpmn");
  }
}
