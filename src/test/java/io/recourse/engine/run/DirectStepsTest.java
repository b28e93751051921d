package io.recourse.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;

class DirectStepsTest {

  private static final int MOST = 12;
  private static final int HANDED = 5;

  private final List<Runnable> threads = new ArrayList<>();
  private final AtomicInteger ran = new AtomicInteger();
  private final AtomicInteger givenBack = new AtomicInteger();
  private final DirectSteps steps = new DirectSteps(MOST);

  @Test
  @DisplayName("Five steps are with the threads, the others wait and follow, one more has no room")
  void burst() {
    for (int i = 0; i < MOST; i++) {
      assertThat(steps.reserve()).isTrue();
      commit(threads::add);
    }

    assertThat(steps.reserve()).isFalse();
    assertThat(threads).hasSize(HANDED);
    for (int i = 0; i < MOST; i++) {
      threads.get(i).run();
    }
    assertThat(ran).hasValue(MOST);
    assertThat(threads).hasSize(MOST);
    assertThat(steps.reserve()).isTrue();
  }

  @Test
  @DisplayName("A step whose transaction was rolled back gives its room back and is not run")
  void rolled_back() {
    for (int i = 0; i < MOST; i++) {
      assertThat(steps.reserve()).isTrue();
      new Counted(threads::add).afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);
    }

    assertThat(steps.reserve()).isTrue();
    assertThat(threads).isEmpty();
  }

  @Test
  @DisplayName("Where the threads take none, each is given back to the search, with its room")
  void rejected() {
    for (int i = 0; i < MOST; i++) {
      assertThat(steps.reserve()).isTrue();
      commit(
          run -> {
            throw new RejectedExecutionException("full");
          });
    }

    await().atMost(Duration.ofSeconds(10)).until(() -> givenBack.get() == MOST);
    assertThat(ran).hasValue(0);
    assertThat(steps.reserve()).isTrue();
  }

  @Test
  @DisplayName("A step that waited for half of its lock is given back, not run")
  void old() {
    AtomicLong now = new AtomicLong();
    MessageEntity step = new MessageEntity();
    step.setId("none");
    DirectRun old =
        new DirectRun(step, engine(), steps, () -> false, now::get) {
          @Override
          void giveBack() {
            givenBack.incrementAndGet();
          }
        };
    now.set(Duration.ofMillis(engine().getJobExecutor().getLockTimeInMillis()).toNanos() / 2 + 1);

    old.run();

    assertThat(givenBack).hasValue(1);
  }

  @Test
  @DisplayName("D4 while writes are held a step is left to its lock: the engine is asked nothing")
  void held() {
    DirectRun left = new DirectRun(new MessageEntity(), null, steps, () -> true, System::nanoTime);

    assertThatCode(left::run).doesNotThrowAnyException();
  }

  private void commit(Executor pool) {
    new Counted(pool).afterCompletion(TransactionSynchronization.STATUS_COMMITTED);
  }

  private static ProcessEngineConfigurationImpl engine() {
    ProcessEngineConfigurationImpl engine = new StandaloneProcessEngineConfiguration();
    engine.setJobExecutor(new DefaultJobExecutor());
    return engine;
  }

  private final class Counted extends DirectRun {

    private final Executor pool;

    private Counted(Executor pool) {
      super(new MessageEntity(), engine(), steps, () -> false, System::nanoTime);
      this.pool = pool;
    }

    @Override
    Executor threads() {
      return pool;
    }

    @Override
    void run() {
      ran.incrementAndGet();
    }

    @Override
    void giveBack() {
      givenBack.incrementAndGet();
    }
  }
}
