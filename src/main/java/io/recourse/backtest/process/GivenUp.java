package io.recourse.backtest.process;

import io.recourse.backtest.BackTests;
import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A back-test whose step ran out of tries is over, so that another may be asked for. */
@Component
class GivenUp {

  private static final String STEP = "Task_CompareCases";

  private final BackTests tests;
  private final ManagementService jobs;
  private final RuntimeService instances;
  private final Clock clock;

  GivenUp(BackTests tests, ManagementService jobs, RuntimeService instances, Clock clock) {
    this.tests = tests;
    this.jobs = jobs;
    this.instances = instances;
    this.clock = clock;
  }

  @EventListener
  void on(DomainEvent event) {
    if (event.type().equals("IncidentRaised") && STEP.equals(event.data().get("element"))) {
      test((String) event.data().get("job"))
          .flatMap(tests::lock)
          .filter(test -> test.isRunning())
          .ifPresent(test -> tests.save(test.failed(clock.instant()), List.of()));
    }
  }

  private Optional<UUID> test(String job) {
    return Optional.ofNullable(jobs.createJobQuery().jobId(job).singleResult())
        .map(Job::getProcessInstanceId)
        .map(id -> instances.createProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(ProcessInstance::getBusinessKey)
        .map(UUID::fromString);
  }
}
