package io.recourse.pilot.jdbc;

import io.recourse.pilot.Measured;
import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.Pilot.Group;
import io.recourse.pilot.PilotFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outcomes by what the features publish of their cases. */
@Repository
class JdbcPilotFigures implements PilotFigures {

  /** What the trail says of a case by then, and whether its customer spoke only later. */
  private static final String TRAIL =
      """
      left join lateral (
        select (array_agg(t.at order by t.seq desc) filter (where t.at < :seen
              and t.type in ('CaseClosed', 'CaseWithdrawn', 'CaseReopened')))[1] as turned_at,
          (array_agg(case t.type when 'CaseReopened' then null else t.data::jsonb ->> 'status' end
              order by t.seq desc) filter (where t.at < :seen
              and t.type in ('CaseClosed', 'CaseWithdrawn', 'CaseReopened')))[1] as ended_as,
          bool_or(t.at < :seen and t.type in ('OutcomeContested', 'CaseReopened')) as contested,
          bool_or(t.at >= :seen and t.type = 'CaseRated') as rated_later,
          bool_or(t.at >= :seen and t.type = 'CaseMarked') as marked_later
        from published.trail t where t.chain = s.number and t.type in ('CaseClosed',
          'CaseWithdrawn', 'CaseReopened', 'OutcomeContested', 'CaseRated', 'CaseMarked')) h on true
      """;

  /** A case that was reopened since had ended by then. */
  private static final String STOOD =
      """
      s.number, s.opened_at, h.contested, h.marked_later,
        case when not coalesce(h.rated_later, false) then s.satisfaction end as satisfaction,
        case when s.closed_at < :seen then s.status else h.ended_as end as status,
        case when s.closed_at < :seen then s.closed_at
          when h.ended_as is not null then h.turned_at end as closed_at
      """;

  private static final String OUTCOMES =
      """
      select c.number, c.arm, extract(epoch from c.closed_at - c.opened_at) / 86400 as days,
        not exists (select from published.work_done w where w.case_number = c.number
          and w.ended_as = 'COMPLETED' and w.ended_at < :seen) as untouched,
        coalesce(c.status = 'REFUSED', false) or exists (
          select from published.case_line l left join lateral (
            select bool_or(t.at >= :seen) as later, (array_agg(t.type order by t.seq desc)
              filter (where t.at < :seen))[1] as then
            from published.trail t where t.chain = c.number
              and t.type in ('LineApproved', 'LineRefused')
              and t.data::jsonb ->> 'item' = l.item::text) d on true
          where l.case_number = c.number and case when d.later then d.then = 'LineRefused'
            else l.decision = 'REFUSED' end) as refused,
        coalesce(c.contested, false) as contested,
        exists (select from published.case_link x join published.service_case k on k.number = x.child
          where x.parent = c.number and k.type = 'COMPLAINT' and k.opened_at < :seen) as complained,
        exists (select from published.case_clock k where k.case_number = c.number
          and k.state = 'BREACHED' and k.due_at < :seen) as breached,
        coalesce(r.amount, 0) as refunded, r.currency, c.satisfaction as rating, m.speed,
        m.efficiency, m.fairness, m.attitude
      from chosen c left join published.case_marks m
          on m.case_number = c.number and not coalesce(c.marked_later, false)
        left join lateral (select sum(amount) as amount, min(currency) as currency
          from published.refund f where f.case_number = c.number and f.state <> 'CANCELLED'
            and f.created_at < :seen) r on true
      order by c.opened_at desc, c.number
      """;

  private static final String OF_A_PILOT =
      """
      with drawn as (
        select p.arm, s.* from pilot_case p join published.case_subject s on s.number = p.case_number
        where p.pilot = :pilot and p.arm <> 'OUTSIDE' and s.opened_at < :seen
        order by md5(s.number) limit :limit),
      chosen as (select s.arm,
      """
          + STOOD
          + " from drawn s "
          + TRAIL
          + ")\n";

  private static final String OF_A_GROUP =
      """
      with drawn as (
        select s.* from published.case_subject s
        where s.opened_at >= :from and s.opened_at < :to
          and (cast(:team as text) is null or s.team = :team)
          and (cast(:category as text) is null or s.category = :category)
          and (cast(:country as text) is null or s.country = :country)
          and (cast(:type as text) is null or s.type = :type)
        order by md5(s.number) limit :limit),
      chosen as (select 'OUTSIDE' as arm,
      """
          + STOOD
          + " from drawn s "
          + TRAIL
          + ")\n";

  private static final String ENDED =
      "select arm, count(*) filter (where closed_at is not null) as ended from chosen group by arm";

  /** Waits between the parts of a stage are none of it. */
  private static final String STAGES =
      """
      select case_number, stage, sum(extract(epoch from ended_at - started_at)) / 86400 as days
      from published.stage_lead_time where case_number = any(:numbers) and ended_at < :seen
      group by 1, 2
      """;

  private static final List<Measured> MARKS =
      List.of(
          Measured.RATING,
          Measured.SPEED,
          Measured.EFFICIENCY,
          Measured.FAIRNESS,
          Measured.ATTITUDE);

  private final JdbcClient jdbc;

  JdbcPilotFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Outcome> outcomes(UUID pilot, Instant seen, int limit) {
    return withStages(
        jdbc.sql(OF_A_PILOT + OUTCOMES)
            .param("pilot", pilot)
            .param("seen", utc(seen))
            .param("limit", limit)
            .query(JdbcPilotFigures::outcome)
            .list(),
        seen);
  }

  @Override
  public List<Outcome> outcomes(Group group, Instant from, Instant to, Instant seen, int limit) {
    return withStages(
        jdbc.sql(OF_A_GROUP + OUTCOMES)
            .param("team", group.team())
            .param("category", group.category())
            .param("country", group.country())
            .param("type", group.type())
            .param("from", utc(from))
            .param("to", utc(to))
            .param("seen", utc(seen))
            .param("limit", limit)
            .query(JdbcPilotFigures::outcome)
            .list(),
        seen);
  }

  @Override
  public Map<Arm, Integer> ended(UUID pilot, Instant seen) {
    Map<Arm, Integer> ended = new EnumMap<>(Arm.class);
    jdbc.sql(OF_A_PILOT + ENDED)
        .param("pilot", pilot)
        .param("seen", utc(seen))
        .param("limit", Integer.MAX_VALUE)
        .query(
            row -> {
              ended.put(Arm.valueOf(row.getString("arm")), row.getInt("ended"));
            });
    return ended;
  }

  /** The trail is read once for all of them. */
  private List<Outcome> withStages(List<Outcome> cases, Instant seen) {
    Map<String, Outcome> byNumber = new HashMap<>();
    cases.forEach(one -> byNumber.put(one.number(), one));
    jdbc.sql(STAGES)
        .param("numbers", byNumber.keySet().toArray(String[]::new))
        .param("seen", utc(seen))
        .query(
            row -> {
              byNumber
                  .get(row.getString("case_number"))
                  .measured()
                  .put(Measured.valueOf(row.getString("stage")), row.getDouble("days"));
            });
    return cases;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Outcome outcome(ResultSet row, int i) throws SQLException {
    double days = row.getDouble("days");
    boolean open = row.wasNull();
    return new Outcome(
        row.getString("number"),
        Arm.valueOf(row.getString("arm")),
        open ? null : days,
        row.getBoolean("untouched"),
        row.getBoolean("refused"),
        row.getBoolean("contested"),
        row.getBoolean("complained"),
        row.getBoolean("breached"),
        row.getLong("refunded"),
        row.getString("currency"),
        marks(row));
  }

  private static Map<Measured, Double> marks(ResultSet row) throws SQLException {
    Map<Measured, Double> marks = new EnumMap<>(Measured.class);
    for (Measured what : MARKS) {
      int mark = row.getInt(what.name().toLowerCase(Locale.ROOT));
      if (!row.wasNull()) {
        marks.put(what, (double) mark);
      }
    }
    return marks;
  }
}
