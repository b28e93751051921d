package io.recourse.terms.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.TimeColumn;
import io.recourse.terms.CaseClock;
import io.recourse.terms.WorkClock;
import io.recourse.terms.WorkClocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Work clocks in {@code case_clock}; what becomes of one is an event. */
@Repository
@Transactional
class JdbcWorkClocks implements WorkClocks {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  JdbcWorkClocks(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  public List<WorkClock> of(CaseNumber number) {
    return jdbc.sql(
            """
            select id, name, started_at, due_at, state, target_seconds, left_seconds, ended_at, rung
            from case_clock where case_number = ? and kind = 'WORK' order by started_at, id
            """)
        .param(number.value())
        .query((row, index) -> clock(row))
        .list();
  }

  @Override
  public void start(
      CaseNumber number, String name, Instant startedAt, Instant dueAt, Duration target) {
    jdbc.sql(
            """
            insert into case_clock (case_number, name, party, started_at, due_at, state,
              default_outcome, kind, target_seconds)
            values (?, ?, 'STAFF', ?, ?, 'RUNNING', 'escalated', 'WORK', ?)
            """)
        .params(
            number.value(),
            name,
            Timestamp.from(startedAt),
            Timestamp.from(dueAt),
            target.toSeconds())
        .update();
    tell(number, name, "WorkClockStarted", "began");
  }

  @Override
  public void run(CaseNumber number, WorkClock clock, Instant dueAt, Instant rungAt) {
    set(clock, CaseClock.State.RUNNING, dueAt, null, null, rungAt);
    if (clock.state() != CaseClock.State.RUNNING) {
      tell(number, clock.name(), "WorkClockResumed", "goes on");
    }
  }

  @Override
  public void rest(CaseNumber number, WorkClock clock, Duration left) {
    set(clock, CaseClock.State.PAUSED, clock.dueAt(), left, null, null);
    if (clock.state() != CaseClock.State.PAUSED) {
      tell(number, clock.name(), "WorkClockPaused", "rests");
    }
  }

  @Override
  public void miss(CaseNumber number, WorkClock clock, Instant dueAt, Instant rungAt) {
    set(clock, CaseClock.State.BREACHED, dueAt, null, null, rungAt);
    if (!clock.isMissed()) {
      tell(number, clock.name(), "WorkClockMissed", "was missed");
    }
  }

  @Override
  public void done(CaseNumber number, WorkClock clock, Instant dueAt, Instant at) {
    boolean late = at.isAfter(dueAt);
    set(clock, late ? CaseClock.State.BREACHED : CaseClock.State.MET, dueAt, null, at, null);
    if (!late) {
      tell(number, clock.name(), "WorkClockMet", "was met");
    } else if (!clock.isMissed()) {
      tell(number, clock.name(), "WorkClockMissed", "was missed");
    }
  }

  @Override
  public void drop(CaseNumber number, WorkClock clock, Instant at) {
    CaseClock.State state = clock.isMissed() ? CaseClock.State.BREACHED : CaseClock.State.CANCELLED;
    set(clock, state, clock.dueAt(), null, at, null);
  }

  private void set(
      WorkClock clock,
      CaseClock.State state,
      Instant dueAt,
      Duration left,
      Instant endedAt,
      Instant rungAt) {
    jdbc.sql(
            """
            update case_clock set state = :state, due_at = :due, left_seconds = :left,
              ended_at = :ended::timestamptz, rung_at = :rung::timestamptz where id = :id
            """)
        .param("state", state.name())
        .param("due", Timestamp.from(dueAt))
        .param("left", left == null ? null : left.toSeconds())
        .param("ended", endedAt == null ? null : Timestamp.from(endedAt))
        .param("rung", rungAt == null ? null : Timestamp.from(rungAt))
        .param("id", clock.id())
        .update();
  }

  private void tell(CaseNumber number, String name, String type, String became) {
    events.publishEvent(
        DomainEvent.of(
            number, type, "Work clock " + name + " " + became + ".", Map.of("clock", name)));
  }

  private static WorkClock clock(ResultSet row) throws SQLException {
    Long left = row.getObject("left_seconds", Long.class);
    return new WorkClock(
        row.getLong("id"),
        row.getString("name"),
        TimeColumn.instant(row, "started_at"),
        TimeColumn.instant(row, "due_at"),
        CaseClock.State.valueOf(row.getString("state")),
        Duration.ofSeconds(row.getLong("target_seconds")),
        left == null ? null : Duration.ofSeconds(left),
        TimeColumn.instant(row, "ended_at"),
        row.getInt("rung"));
  }
}
