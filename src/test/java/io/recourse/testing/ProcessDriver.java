package io.recourse.testing;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MailNotSent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drives one case's process instances by hand: no job executor, no waiting. */
@Component
public class ProcessDriver {

  private static final int STEP_LIMIT = 200;

  private final RuntimeService runtime;
  private final ManagementService management;
  private final JdbcClient jdbc;

  ProcessDriver(RuntimeService runtime, ManagementService management, JdbcClient jdbc) {
    this.runtime = runtime;
    this.management = management;
    this.jdbc = jdbc;
  }

  /**
   * Runs every asynchronous step of the case, also those that follow, until only waits are left. A
   * mail that the server does not take waits for the next run, as it would for its next try.
   */
  public void runJobs(CaseNumber number) {
    Set<String> notSent = new HashSet<>();
    for (int step = 0; step < STEP_LIMIT; step++) {
      Optional<String> next = steps(number).filter(job -> !notSent.contains(job)).findFirst();
      if (next.isEmpty()) {
        return;
      }
      if (!run(next.get())) {
        notSent.add(next.get());
      }
    }
    throw new AssertionError("The case " + number + " never comes to a wait");
  }

  /** Tries every mail of the case that is still to be sent, whenever its next try is due. */
  public void retryMails(CaseNumber number) {
    jobs(number).filter(job -> "Task_SendWord".equals(activityOf(job))).toList().stream()
        .map(Job::getId)
        .forEach(this::run);
  }

  /** False where it was a mail and the server did not take it. */
  private boolean run(String job) {
    try {
      management.executeJob(job);
      return true;
    } catch (MailNotSent refused) {
      return false;
    }
  }

  /** Fires the timer of this element now, whenever it is due, then runs what follows. */
  public void fireTimer(CaseNumber number, String elementId) {
    Job timer =
        jobs(number)
            .filter(job -> elementId.equals(activityOf(job)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No timer " + elementId + " on " + number));
    management.executeJob(timer.getId());
    runJobs(number);
  }

  /** Elements of the case whose timers run. */
  public List<String> timers(CaseNumber number) {
    return jobs(number)
        .filter(job -> job.getDuedate() != null)
        .map(this::activityOf)
        .sorted()
        .toList();
  }

  /** How long until the timer of this element is due, as the engine has stored it. */
  public Duration until(CaseNumber number, String elementId, java.time.Instant now) {
    return jobs(number)
        .filter(job -> elementId.equals(activityOf(job)))
        .map(job -> Duration.between(now, job.getDuedate().toInstant()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No timer " + elementId + " on " + number));
  }

  /** The instances of the case: its main one and everything it called. */
  public List<ProcessInstance> instances(CaseNumber number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list();
  }

  /** Ids of the elements where tokens of the case stand. */
  public List<String> waitsAt(CaseNumber number) {
    return instances(number).stream()
        .flatMap(instance -> runtime.getActiveActivityIds(instance.getId()).stream())
        .sorted()
        .toList();
  }

  /** Lets the model of a round, which no case has, begin and walk so many steps of the machine. */
  public ProcessInstance walkRound(String process, int steps) {
    Job timer =
        management.createJobQuery().processDefinitionKey(process).timers().list().stream()
            .filter(job -> job.getProcessInstanceId() == null)
            .findFirst()
            .orElseThrow();
    management.executeJob(timer.getId());
    ProcessInstance round =
        runtime.createProcessInstanceQuery().processDefinitionKey(process).singleResult();
    for (int step = 0; step < steps; step++) {
      management.executeJob(
          management.createJobQuery().processInstanceId(round.getId()).singleResult().getId());
    }
    return round;
  }

  // Asked between any two steps of any test: one statement instead of a query an instance.
  private Stream<String> steps(CaseNumber number) {
    return jdbc
        .sql(
            """
            select id_ from act_ru_job
            where duedate_ is null and retries_ > 0 and process_instance_id_ in
              (select proc_inst_id_ from act_ru_execution where business_key_ = ?)
            """)
        .param(number.value())
        .query(String.class)
        .list()
        .stream()
        .sorted();
  }

  private Stream<Job> jobs(CaseNumber number) {
    return instances(number).stream()
        .map(Execution::getProcessInstanceId)
        .flatMap(id -> management.createJobQuery().processInstanceId(id).list().stream());
  }

  private String activityOf(Job job) {
    return management
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }
}
