package io.recourse.engine.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether this machine's clock shows the time of the database, which all nodes share. A node that
 * lives elsewhere in time would fire timers early or count terms wrongly: it does not start, and
 * takes no steps until its clock is right again.
 */
@Component
@Order(0)
public class NodeClock implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(NodeClock.class);

  /** A clock that drifts is noticed by then; one that jumps at once, against the monotonic one. */
  private static final Duration GLANCE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock machine;
  private final Duration within;
  private volatile Reading last;

  /** How far we are ahead of the database, and when that was read on both clocks of the machine. */
  private record Reading(Duration ahead, Instant at, long nanos) {

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }
  }

  @Autowired
  NodeClock(JdbcClient jdbc, @Value("${recourse.engine.clock-within}") Duration within) {
    // Not the product's clock: that one is moved on purpose.
    this(jdbc, Clock.systemUTC(), within);
  }

  NodeClock(JdbcClient jdbc, Clock machine, Duration within) {
    this.jdbc = jdbc;
    this.machine = machine;
    this.within = within;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!agrees()) {
      throw new IllegalStateException(
          "The clock of this machine is away from the database's by "
              + last.ahead()
              + "; timers and terms would be wrong. Set it right, then start again.");
    }
  }

  /** False while we live in another time than the database. */
  public boolean agrees() {
    Reading known = last;
    if (known == null || known.age().compareTo(GLANCE) > 0 || hasJumpedSince(known)) {
      known = read();
      say(known);
      last = known;
    }
    return isRight(known);
  }

  /** As last seen; asks nobody. */
  boolean agreed() {
    Reading known = last;
    return known == null || isRight(known);
  }

  private boolean isRight(Reading reading) {
    return reading.ahead().abs().compareTo(within) <= 0;
  }

  private boolean hasJumpedSince(Reading known) {
    Instant expected = known.at().plus(known.age());
    return Duration.between(expected, machine.instant()).abs().compareTo(within) > 0;
  }

  private Reading read() {
    Instant before = machine.instant();
    Instant shared =
        jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    Instant after = machine.instant();
    Instant nearest = shared.isBefore(before) ? before : shared.isAfter(after) ? after : shared;
    return new Reading(Duration.between(shared, nearest), after, System.nanoTime());
  }

  private void say(Reading now) {
    boolean was = agreed();
    if (was && !isRight(now)) {
      log.error(
          "The clock of this machine is away from the database's by {}; no step is taken",
          now.ahead());
    } else if (!was && isRight(now)) {
      log.warn("The clock of this machine is right again; steps are taken");
    }
  }
}
