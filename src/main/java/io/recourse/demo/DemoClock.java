package io.recourse.demo;

import io.recourse.engine.DueWork;
import io.recourse.engine.EngineClock;
import io.recourse.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves time forward: from deadline to deadline, so that what a deadline starts happens at its own
 * time, or at once, as after an outage. How far the clock is ahead survives a restart.
 */
@Component
@Profile("demo")
@Order(1)
class DemoClock implements ApplicationRunner {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final MovableClock clock;
  private final EngineClock engineClock;
  private final DueWork work;
  private final JdbcClient jdbc;

  DemoClock(MovableClock clock, EngineClock engineClock, DueWork work, JdbcClient jdbc) {
    this.clock = clock;
    this.engineClock = engineClock;
    this.work = work;
    this.jdbc = jdbc;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    jdbc.sql("select ahead_ms from demo_clock")
        .query(Long.class)
        .optional()
        .map(Duration::ofMillis)
        .ifPresentOrElse(this::set, () -> set(Duration.ZERO));
  }

  /** The new time, after everything that fell due on the way has run (or 20 s have passed). */
  synchronized Instant advance(Duration by) {
    Instant target = clock.instant().plus(by);
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<Instant> next = work.nextTimerBy(target);
    while (next.isPresent() && System.nanoTime() < end) {
      moveTo(next.get().plusSeconds(1));
      letWorkRun(end, work::isWaiting);
      next = work.nextTimerBy(target);
    }
    moveTo(target);
    letWorkRun(end, work::isWaitingOrToBegin);
    return clock.instant();
  }

  /**
   * The new time at once, as if the server had been down meanwhile: what fell due on the way runs
   * now, after the other work that waits.
   */
  synchronized Instant jump(Duration by) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    moveTo(clock.instant().plus(by));
    letWorkRun(end, work::isWaitingOrToBegin);
    return clock.instant();
  }

  private void moveTo(Instant time) {
    Duration step = Duration.between(clock.instant(), time);
    if (step.isNegative()) {
      return;
    }
    Duration ahead = clock.ahead().plus(step);
    jdbc.sql(
            """
            insert into demo_clock (ahead_ms) values (?)
            on conflict (only_row) do update set ahead_ms = excluded.ahead_ms\
            """)
        .param(ahead.toMillis())
        .update();
    set(ahead);
  }

  private void set(Duration ahead) {
    clock.setAhead(ahead);
    engineClock.follow();
  }

  private void letWorkRun(long end, BooleanSupplier waiting) {
    work.wake();
    while (waiting.getAsBoolean() && System.nanoTime() < end) {
      java.util.concurrent.locks.LockSupport.parkNanos(GLANCE.toNanos());
    }
  }
}
