package io.recourse.terms.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.LateDuty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Obligations in {@code case_clock}; every start and end is an event. */
@Repository
@Transactional
class JdbcCaseClocks implements CaseClocks {

  private final JdbcClient jdbc;
  private final ClockEvents events;
  private final ObjectProvider<LateDuty> duties;
  private final Clock clock;

  JdbcCaseClocks(
      JdbcClient jdbc, ClockEvents events, ObjectProvider<LateDuty> duties, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.duties = duties;
    this.clock = clock;
  }

  @Override
  public void start(
      CaseNumber number,
      String name,
      String party,
      Instant dueAt,
      String defaultOutcome,
      String legalGround) {
    start(number, name, party, dueAt, defaultOutcome, legalGround, false);
  }

  @Override
  public void startBeside(
      CaseNumber number,
      String name,
      String party,
      Instant dueAt,
      String defaultOutcome,
      String legalGround) {
    start(number, name, party, dueAt, defaultOutcome, legalGround, true);
  }

  private void start(
      CaseNumber number,
      String name,
      String party,
      Instant dueAt,
      String defaultOutcome,
      String legalGround,
      boolean beside) {
    cancel(number, name);
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into case_clock (case_number, name, party, started_at, due_at, state,
              default_outcome, legal_ground, rung_at, beside)
            values (:number, :name, :party, :now, :due, 'RUNNING', :default, :ground,
              case when :party = 'STAFF' and :due::timestamptz > :now::timestamptz then
                :now::timestamptz + (:due::timestamptz - :now::timestamptz)
                  * (select min(percent) from ladder_rung) / 100 end,
              :beside)
            """)
        .param("number", number.value())
        .param("name", name)
        .param("party", party)
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(dueAt))
        .param("default", defaultOutcome)
        .param("ground", legalGround)
        .param("beside", beside)
        .update();
    events.started(number, name, party, dueAt, defaultOutcome);
  }

  @Override
  public void meet(CaseNumber number, String name) {
    if (end(number, name, CaseClock.State.MET).isEmpty()) {
      doneLate(number, name);
    }
  }

  /** Of several that were missed the last; an earlier one was done by default or not at all. */
  private void doneLate(CaseNumber number, String name) {
    jdbc.sql(
            """
            update case_clock set done_at = :now where done_at is null and state = 'BREACHED'
              and id = (select max(id) from case_clock
                where case_number = :number and name = :name and kind = 'OBLIGATION')
            returning name
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("number", number.value())
        .param("name", name)
        .query(String.class)
        .list()
        .forEach(late -> events.doneLate(number, late));
  }

  @Override
  public void breach(CaseNumber number, String name) {
    end(number, name, CaseClock.State.BREACHED);
  }

  @Override
  public void move(CaseNumber number, String name, Instant dueAt) {
    jdbc.sql(
            """
            update case_clock set due_at = :due, rung = 0,
              rung_at = case when party = 'STAFF' and :due::timestamptz > :now::timestamptz then
                started_at + (:due::timestamptz - started_at)
                  * (select min(percent) from ladder_rung) / 100 end
            where case_number = :number and name = :name and kind = 'OBLIGATION'
              and state = 'RUNNING'
            """)
        .param("number", number.value())
        .param("name", name)
        .param("due", Timestamp.from(dueAt))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public void cancel(CaseNumber number, String name) {
    end(number, name, CaseClock.State.CANCELLED);
  }

  @Override
  public void cancelAll(CaseNumber number) {
    end(number, null, CaseClock.State.CANCELLED);
  }

  @Override
  public void pause(CaseNumber number, String name) {
    end(number, name, CaseClock.State.PAUSED);
  }

  @Override
  public List<CaseNumber> overdue(String name, Instant now, CaseNumber after, int limit) {
    return jdbc.sql(
            """
            select case_number from case_clock
            where name = ? and state = 'RUNNING' and due_at < ? and case_number > ?
            order by case_number limit ?
            """)
        .params(name, Timestamp.from(now), after == null ? "" : after.value(), limit)
        .query((row, index) -> new CaseNumber(row.getString("case_number")))
        .list();
  }

  @Override
  public Set<CaseNumber> missed(String name, Collection<CaseNumber> numbers) {
    if (numbers.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(
            """
            select distinct case_number from case_clock
            where name = :name and state = 'BREACHED' and case_number in (:numbers)
            """)
        .param("name", name)
        .param("numbers", numbers.stream().map(CaseNumber::value).toList())
        .query((row, index) -> new CaseNumber(row.getString("case_number")))
        .set();
  }

  @Override
  public List<CaseClock> of(CaseNumber number) {
    return jdbc.sql(
            "select * from case_clock where case_number = ? and kind = 'OBLIGATION' order by id")
        .param(number.value())
        .query((row, index) -> clock(row))
        .list();
  }

  /** Those of one name, or all that end with their case; says which ended. */
  private List<String> end(CaseNumber number, String nameOrAll, CaseClock.State state) {
    List<String> ended =
        jdbc.sql(
                """
                update case_clock set state = :state,
                  ended_at = case when :state <> 'PAUSED' then :now::timestamptz end
                where case_number = :number and kind = 'OBLIGATION' and state in ('RUNNING', 'PAUSED')
                  and (name = :name or :name::text is null and not beside and name <> all(:duties))
                returning name
                """)
            .param("state", state.name())
            .param("now", Timestamp.from(clock.instant()))
            .param("number", number.value())
            .param("name", nameOrAll)
            .param("duties", duties.stream().map(LateDuty::clock).toArray(String[]::new))
            .query(String.class)
            .list();
    ended.forEach(name -> events.ended(number, name, state));
    return ended;
  }

  private static CaseClock clock(ResultSet row) throws SQLException {
    return new CaseClock(
        row.getString("name"),
        row.getString("party"),
        TimeColumn.instant(row, "started_at"),
        TimeColumn.instant(row, "due_at"),
        CaseClock.State.valueOf(row.getString("state")),
        row.getString("default_outcome"),
        row.getString("legal_ground"),
        TimeColumn.instant(row, "ended_at"),
        TimeColumn.instant(row, "done_at"));
  }
}
