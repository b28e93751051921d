package io.recourse.assignment.jdbc;

import io.recourse.assignment.Candidates;
import io.recourse.assignment.OwnerReason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which case, and who had, from what is published of cases. */
@Repository
class JdbcCandidates implements Candidates {

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcCandidates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Unowned> unowned(Map<String, LocalDate> days, Unowned after, int limit) {
    return jdbc.sql(
            """
            select c.number, c.priority from published.case_course c
            join unnest(:teams, :days::date[]) as today (team, day) on today.team = c.team
            where c.closed_at is null and (-c.priority, c.number) > (:priority, :number)
              and not exists (
                select from published.staff s
                where s.username = c.owner and s.active and c.team = any (s.roles)
                  and not exists (
                    select from staff_absence a where a.person = s.username
                      and today.day between a.first_day and a.last_day))
              and exists (
                select from published.staff s
                where s.active and c.team = any (s.roles)
                  and s.username is distinct from c.owner
                  and not exists (
                    select from staff_absence a where a.person = s.username
                      and today.day between a.first_day and a.last_day))
            order by c.priority desc, c.number limit :limit
            """)
        .param("teams", DaysOfTeams.teams(days))
        .param("days", DaysOfTeams.days(days))
        .param("priority", after == null ? Integer.MIN_VALUE : -after.priority())
        .param("number", after == null ? "" : after.number().value())
        .param("limit", limit)
        .query(
            (row, index) ->
                new Unowned(new CaseNumber(row.getString("number")), row.getInt("priority")))
        .list();
  }

  @Override
  public Map<String, Integer> loads() {
    Map<String, Integer> loads = new HashMap<>();
    jdbc.sql(
            """
            select owner, sum(cases) as open from published.case_load
            where owner <> '' group by owner having sum(cases) > 0
            """)
        .query((RowCallbackHandler) row -> loads.put(row.getString("owner"), row.getInt("open")));
    return loads;
  }

  @Override
  public Set<String> tiedTo(ServiceCase of) {
    return jdbc.sql(
            """
            select distinct owner from published.service_case
            where customer_id = ? and number <> ? and owner is not null
            """)
        .params(of.customerId(), of.number().value())
        .query(String.class)
        .set();
  }

  @Override
  public Optional<OwnerReason> reason(CaseNumber number) {
    return jdbc.sql(
            "select reason from case_assignment where case_number = ? order by id desc limit 1")
        .param(number.value())
        .query(OwnerReason.class)
        .optional();
  }

  @Override
  public Optional<String> dedicatedTo(String customerId) {
    return jdbc.sql("select person from dedicated_agent where customer_id = ?")
        .param(customerId)
        .query(String.class)
        .optional();
  }

  @Override
  public void dedicate(String customerId, String person) {
    jdbc.sql(
            """
            insert into dedicated_agent (customer_id, person) values (?, ?)
            on conflict (customer_id) do update set person = excluded.person
            """)
        .params(customerId, person)
        .update();
  }

  @Override
  public void undedicate(String customerId) {
    jdbc.sql("delete from dedicated_agent where customer_id = ?").param(customerId).update();
  }

  @Override
  public void given(CaseNumber number, String person, OwnerReason reason, String note) {
    jdbc.sql(
            "insert into case_assignment (case_number, person, reason, note, at) values (?, ?, ?,"
                + " ?, ?)")
        .params(number.value(), person, reason.name(), note, Timestamp.from(clock.instant()))
        .update();
  }
}
