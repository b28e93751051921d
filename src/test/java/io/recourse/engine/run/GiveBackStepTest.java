package io.recourse.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that is given back while it may have been taken by another node. */
@RecourseTest
class GiveBackStepTest {

  private static final Date OVER = Date.from(Instant.parse("2030-01-01T00:00:00.123Z"));
  private static final Date LATER = Date.from(OVER.toInstant().plus(Duration.ofMinutes(1)));

  @Autowired ProcessEngineConfigurationImpl engine;

  private final MessageEntity step = new MessageEntity();

  @BeforeEach
  void store() {
    step.setJobHandlerType("async-continuation");
    step.setLockOwner("we");
    step.setLockExpirationTime(OVER);
    run(
        context -> {
          step.insert();
          return null;
        });
  }

  @AfterEach
  void remove() {
    run(
        context -> {
          context.getJobManager().deleteJob(context.getJobManager().findJobById(step.getId()));
          return null;
        });
  }

  @Test
  @DisplayName("Under our lock it is free again")
  void ours() {
    giveBack();

    assertThat(stored().getLockOwner()).isNull();
    assertThat(stored().getLockExpirationTime()).isNull();
  }

  @Test
  @DisplayName("Another node that took it after our lock keeps it")
  void another() {
    take("another", LATER);

    giveBack();

    assertThat(stored().getLockOwner()).isEqualTo("another");
  }

  @Test
  @DisplayName("So does this node's search for work, which took it under a later lock")
  void again() {
    take("we", LATER);

    giveBack();

    assertThat(stored().getLockExpirationTime()).hasSameTimeAs(LATER);
  }

  private void giveBack() {
    new DirectRun(step, engine, new DirectSteps(1), () -> false, System::nanoTime).giveBack();
  }

  private void take(String owner, Date until) {
    run(
        context -> {
          JobEntity found = context.getJobManager().findJobById(step.getId());
          found.setLockOwner(owner);
          found.setLockExpirationTime(until);
          return null;
        });
  }

  private JobEntity stored() {
    return run(context -> context.getJobManager().findJobById(step.getId()));
  }

  private <T> T run(Command<T> command) {
    return engine.getCommandExecutorTxRequiresNew().execute(command);
  }
}
