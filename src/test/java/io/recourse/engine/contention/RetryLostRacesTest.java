package io.recourse.engine.contention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetryLostRacesTest {

  private static final Throwable DEADLOCK =
      new ProcessEngineException("flush", new SQLException("deadlock detected", "40P01"));

  private final RetryLostRaces factory = new RetryLostRaces(() -> false);

  @Test
  @DisplayName("J1 a step that lost a race is free at once")
  void freeAtOnce() {
    assertThat(factory.getCommand("job", new OptimisticLockingException("late")))
        .isNotInstanceOf(DefaultJobRetryCmd.class);
  }

  @Test
  @DisplayName("J4 a step that always loses comes to its retry plan, each time after some tries")
  void notForEver() {
    for (int round = 0; round < 3; round++) {
      for (int lost = 0; lost < RetryLostRaces.FREE_TRIES; lost++) {
        assertThat(factory.getCommand("job", DEADLOCK)).isNotInstanceOf(DefaultJobRetryCmd.class);
      }
      assertThat(factory.getCommand("job", DEADLOCK)).isInstanceOf(DefaultJobRetryCmd.class);
    }
  }

  @Test
  @DisplayName(
      "D4 a step that failed while writes are held keeps its tries and waits for no commit")
  void held() {
    Command<Object> left =
        new RetryLostRaces(() -> true).getCommand("job", new IllegalStateException("given up"));

    assertThat(left).isNotInstanceOf(DefaultJobRetryCmd.class);
    assertThat(left.execute(null)).as("nothing of the engine is asked").isNull();
  }

  @Test
  @DisplayName("J4 the tries of one step are not another's, any other failure follows the plan")
  void eachForItself() {
    for (int lost = 0; lost < RetryLostRaces.FREE_TRIES; lost++) {
      assertThat(factory.getCommand("one", DEADLOCK)).isNotNull();
    }
    assertThat(factory.getCommand("other", DEADLOCK)).isNotInstanceOf(DefaultJobRetryCmd.class);
    assertThat(factory.getCommand("one", new IllegalStateException("no")))
        .isInstanceOf(DefaultJobRetryCmd.class);
  }
}
