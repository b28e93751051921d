package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecourseTest
@RecordApplicationEvents
class EngineObserversTest {

  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired RuntimeService runtime;
  @Autowired ProcessStarter starter;
  @Autowired ProcessMessages messages;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents published;

  private final CaseNumber number =
      new CaseNumber(
          "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));

  @BeforeEach
  void deploy() {
    SmallModels.deploy(repository);
  }

  @Test
  @DisplayName("LAW-05 the trail names every step of the case and the model version it followed")
  void steps_are_in_the_trail() {
    ProcessStarter.Started started = starter.startByKey("CallerProcess", number, Map.of());
    tasks.complete(openTask());

    boolean delivered = messages.deliver("Message_Test", number, Map.of());

    assertThat(delivered).isTrue();
    assertThat(steps())
        .containsExactly(
            tuple("ProcessStarted", null),
            tuple("StepFinished", "StartEvent_CaseOpened"),
            tuple("StepStarted", "Task_LookAtCase"),
            tuple("StepFinished", "Task_LookAtCase"),
            tuple("StepStarted", "Activity_WaitForNews"),
            tuple("ProcessStarted", null),
            tuple("StepFinished", "StartEvent_WaitBegan"),
            tuple("StepStarted", "Message_NewsCame"),
            tuple("StepFinished", "Message_NewsCame"),
            tuple("StepFinished", "EndEvent_NewsCame"),
            tuple("ProcessEnded", null),
            tuple("StepFinished", "Activity_WaitForNews"),
            tuple("StepFinished", "EndEvent_NewsSeen"),
            tuple("ProcessEnded", null));
    assertThat(versionInTrail()).isEqualTo(started.version());
  }

  @Test
  void nobody_waits_for_a_message_that_comes_too_early() {
    starter.startByKey("CallerProcess", number, Map.of());

    assertThat(messages.deliver("Message_Test", number, Map.of())).isFalse();
    assertThat(openTask()).isNotNull();
  }

  @Test
  void the_worklist_hears_of_a_task_from_opening_to_closing() {
    starter.startByKey("CallerProcess", number, Map.of());
    String task = openTask();
    tasks.claim(task, "agent");
    tasks.complete(task);

    TaskOpened opened = published.stream(TaskOpened.class).reduce((a, b) -> b).orElseThrow();
    assertThat(opened.taskId()).isEqualTo(task);
    assertThat(opened.caseNumber()).isEqualTo(number.value());
    assertThat(opened.team()).isEqualTo("agent");
    assertThat(opened.priority()).isEqualTo(70);
    assertThat(opened.dueAt()).isAfter(opened.createdAt());
    assertThat(published.stream(TaskGiven.class).map(TaskGiven::assignee)).contains("agent");
    assertThat(published.stream(TaskClosed.class))
        .containsExactly(new TaskClosed(task, TaskClosed.Reason.COMPLETED));
  }

  @Test
  @DisplayName(
      "J4 a step that ran out of tries is in the trail until it is settled, without its text")
  void incidents_are_in_the_trail() {
    starter.startByKey("FailingProcess", number, Map.of());
    String job =
        jobs.createJobQuery().processDefinitionKey("FailingProcess").messages().list().stream()
            .filter(it -> number.value().equals(keyOf(it.getProcessInstanceId())))
            .findFirst()
            .orElseThrow()
            .getId();
    assertThatThrownBy(() -> jobs.executeJob(job)).hasMessageContaining("no account");

    assertThat(steps()).contains(tuple("IncidentRaised", "Task_FailAlways"));
    assertThat(jobs.createJobQuery().jobId(job).singleResult().getFailedActivityId())
        .isEqualTo("Task_FailAlways");

    jobs.setJobRetries(job, 3);

    assertThat(steps()).contains(tuple("IncidentResolved", "Task_FailAlways"));
    assertThat(trail()).doesNotContain(FailAlwaysDelegate.SECRET);
  }

  private String keyOf(String instance) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(instance)
        .singleResult()
        .getBusinessKey();
  }

  private String trail() {
    return jdbc.sql("select string_agg(summary || data, ' ') from audit_event where chain = ?")
        .param(number.value())
        .query(String.class)
        .single();
  }

  private String openTask() {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .singleResult()
        .getId();
  }

  private List<org.assertj.core.groups.Tuple> steps() {
    return jdbc.sql(
            """
            select type, data::jsonb ->> 'element' element from audit_event
            where chain = :number order by seq
            """)
        .param("number", number.value())
        .query((row, i) -> tuple(row.getString(1), row.getString(2)))
        .list();
  }

  private int versionInTrail() {
    return jdbc.sql(
            """
            select distinct (data::jsonb ->> 'version')::int from audit_event
            where chain = :number and data::jsonb ->> 'process' = 'CallerProcess'
            """)
        .param("number", number.value())
        .query(Integer.class)
        .single();
  }
}
