package io.recourse.pilot.jdbc;

import io.recourse.pilot.Pilot;
import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.pilot.Pilot.State;
import io.recourse.pilot.Pilots;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Pilots in PostgreSQL. */
@Repository
class JdbcPilots implements Pilots {

  private static final String OFFERED =
      """
      with last as (select * from published.case_subject order by opened_at desc limit 5000)
      select 'country' as by, country as name from last union select 'team', team from last
      union select 'type', type from last union select 'category', category from last
      order by by, name
      """;

  private final JdbcClient jdbc;

  JdbcPilots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Pilot> all() {
    return jdbc.sql("select * from pilot where state <> 'PLANNED' order by from_at desc, id")
        .query(PilotRow::pilot)
        .list();
  }

  @Override
  public List<Pilot> running() {
    return jdbc.sql("select * from pilot where state = 'RUNNING'").query(PilotRow::pilot).list();
  }

  @Override
  public Optional<Pilot> find(UUID id) {
    return jdbc.sql("select * from pilot where id = ?").param(id).query(PilotRow::pilot).optional();
  }

  @Override
  public Optional<Pilot> lock(UUID id) {
    return jdbc.sql("select * from pilot where id = ? for no key update")
        .param(id)
        .query(PilotRow::pilot)
        .optional();
  }

  @Override
  public List<Pilot> ofChange(UUID drawnBy) {
    return jdbc.sql("select * from pilot where drawn_by = ? and state <> 'PLANNED' order by key")
        .param(drawnBy)
        .query(PilotRow::pilot)
        .list();
  }

  @Override
  public List<Pilot> lockChange(UUID drawnBy) {
    return jdbc.sql(
            """
            select * from pilot where drawn_by = ? and state = 'RUNNING'
            order by key for no key update
            """)
        .param(drawnBy)
        .query(PilotRow::pilot)
        .list();
  }

  @Override
  public Optional<Pilot> planned(UUID draft, int draftVersion) {
    return jdbc.sql(
            "select * from pilot where draft = ? and draft_version = ? and state = 'PLANNED'")
        .params(draft, draftVersion)
        .query(PilotRow::pilot)
        .optional();
  }

  @Override
  public void plan(Pilot pilot) {
    jdbc.sql(
            """
            insert into pilot (id, kind, key, base_version, pilot_version, draft, draft_version,
              share, team, category, country, type, until_at, state, begun_by, reason, drawn_by)
            values (:id, :kind, :key, :base, :next, :draft, :draftVersion, :share, :team, :category,
              :country, :type, :until, 'PLANNED', :by, :reason, :drawnBy)
            """)
        .param("id", pilot.id())
        .param("kind", pilot.kind().name())
        .param("key", pilot.key())
        .param("base", pilot.baseVersion())
        .param("next", pilot.pilotVersion())
        .param("draft", pilot.draft())
        .param("draftVersion", pilot.draftVersion())
        .param("share", pilot.group().share())
        .param("team", pilot.group().team())
        .param("category", pilot.group().category())
        .param("country", pilot.group().country())
        .param("type", pilot.group().type())
        .param("until", utc(pilot.untilAt()))
        .param("by", pilot.begunBy())
        .param("reason", pilot.reason())
        .param("drawnBy", pilot.drawnBy())
        .update();
  }

  @Override
  public void begin(UUID id, int version, Instant now) {
    jdbc.sql("update pilot set state = 'RUNNING', pilot_version = ?, from_at = ? where id = ?")
        .params(version, utc(now), id)
        .update();
  }

  @Override
  public void decide(UUID id, State state, Decision decision) {
    boolean none = decision == null;
    jdbc.sql(
            """
            update pilot set state = :state, decision = :end, asked_by = :askedBy,
              asked_at = :askedAt, asked_reason = :reason, withdrawal = :withdrawal,
              with_cases = :withCases, evidence = :evidence,
              answered_by = :answeredBy, answered_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("end", none ? null : decision.end().name())
        .param("askedBy", none ? null : decision.askedBy())
        .param("askedAt", none ? null : utc(decision.askedAt()))
        .param("reason", none ? null : decision.reason())
        .param("withdrawal", none ? null : decision.withdrawal())
        .param("withCases", !none && decision.withCases())
        .param("evidence", none ? null : decision.evidence())
        .param("answeredBy", none ? null : decision.answeredBy())
        .param("at", none ? null : utc(decision.at()))
        .update();
  }

  @Override
  public Optional<Facts> facts(String caseNumber) {
    return jdbc.sql(
            """
            select type, country, team, category, opened_at from published.case_subject
            where number = ?
            """)
        .param(caseNumber)
        .query(
            (row, i) ->
                new Facts(
                    row.getString("type"),
                    row.getString("country"),
                    row.getString("team"),
                    row.getString("category"),
                    row.getObject("opened_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public Optional<Arm> arm(UUID pilot, String caseNumber) {
    return jdbc.sql("select arm from pilot_case where pilot = ? and case_number = ?")
        .params(pilot, caseNumber)
        .query((row, i) -> Arm.valueOf(row.getString("arm")))
        .optional();
  }

  @Override
  public Optional<Arm> armBeside(Pilot pilot, String caseNumber) {
    return jdbc.sql(
            """
            select c.arm from pilot p join pilot_case c on c.pilot = p.id
            where p.drawn_by = ? and p.id <> ? and p.state = 'RUNNING' and c.case_number = ? limit 1
            """)
        .params(pilot.drawnBy(), pilot.id(), caseNumber)
        .query((row, i) -> Arm.valueOf(row.getString("arm")))
        .optional();
  }

  /** Whoever only reads asks again later and hears the same. */
  @Override
  public void keep(UUID pilot, String caseNumber, Arm arm) {
    if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      jdbc.sql(
              """
              insert into pilot_case (pilot, case_number, arm) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(pilot, caseNumber, arm.name())
          .update();
    }
  }

  @Override
  public Map<String, List<String>> offered() {
    Map<String, List<String>> offered = new HashMap<>();
    jdbc.sql(OFFERED)
        .query(
            row -> {
              if (row.getString("name") != null) {
                offered
                    .computeIfAbsent(row.getString("by"), any -> new ArrayList<>())
                    .add(row.getString("name"));
              }
            });
    return offered;
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
