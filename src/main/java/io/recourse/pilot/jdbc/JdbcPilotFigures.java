package io.recourse.pilot.jdbc;

import io.recourse.pilot.Measured;
import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.Pilot.Group;
import io.recourse.pilot.PilotFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

  private static final String OUTCOMES =
      """
      select c.number, c.arm, extract(epoch from c.closed_at - c.opened_at) / 86400 as days,
        not exists (select from published.work_done w
          where w.case_number = c.number and w.ended_as = 'COMPLETED') as untouched,
        c.status = 'REFUSED' or exists (select from published.case_line l
          where l.case_number = c.number and l.decision = 'REFUSED') as refused,
        c.reopened_count > 0 or exists (select from published.trail t
          where t.chain = c.number and t.type = 'OutcomeContested') as contested,
        exists (select from published.case_clock k
          where k.case_number = c.number and k.state = 'BREACHED') as breached,
        coalesce(r.amount, 0) as refunded, r.currency, c.satisfaction as rating, m.speed,
        m.efficiency, m.fairness, m.attitude
      from chosen c left join published.case_marks m on m.case_number = c.number
        left join lateral (select sum(amount) as amount, min(currency) as currency
          from published.refund f
          where f.case_number = c.number and f.state <> 'CANCELLED') r on true
      order by c.opened_at desc, c.number
      """;

  private static final String OF_A_PILOT =
      """
      with chosen as (
        select p.arm, s.* from pilot_case p join published.case_subject s on s.number = p.case_number
        where p.pilot = :pilot and p.arm <> 'OUTSIDE'
        order by s.opened_at desc, s.number limit :limit)
      """
          + OUTCOMES;

  private static final String OF_A_GROUP =
      """
      with chosen as (
        select 'OUTSIDE' as arm, s.number, s.opened_at, s.status, s.reopened_count, s.satisfaction,
          case when s.closed_at < :to then s.closed_at end as closed_at
        from published.case_subject s
        where s.opened_at >= :from and s.opened_at < :to
          and (cast(:team as text) is null or s.team = :team)
          and (cast(:category as text) is null or s.category = :category)
          and (cast(:country as text) is null or s.country = :country)
          and (cast(:type as text) is null or s.type = :type)
        order by s.opened_at desc, s.number limit :limit)
      """
          + OUTCOMES;

  private static final String STAGES =
      """
      select case_number, stage, extract(epoch from max(ended_at) - min(started_at)) / 86400 as days
      from published.stage_lead_time where case_number = any(:numbers) group by 1, 2
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
  public List<Outcome> outcomes(UUID pilot, int limit) {
    return withStages(
        jdbc.sql(OF_A_PILOT)
            .param("pilot", pilot)
            .param("limit", limit)
            .query(JdbcPilotFigures::outcome)
            .list());
  }

  @Override
  public List<Outcome> outcomes(Group group, Instant from, Instant to, int limit) {
    return withStages(
        jdbc.sql(OF_A_GROUP)
            .param("team", group.team())
            .param("category", group.category())
            .param("country", group.country())
            .param("type", group.type())
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("to", to.atOffset(ZoneOffset.UTC))
            .param("limit", limit)
            .query(JdbcPilotFigures::outcome)
            .list());
  }

  /** The trail is read once for all of them. */
  private List<Outcome> withStages(List<Outcome> cases) {
    Map<String, Outcome> byNumber = new HashMap<>();
    cases.forEach(one -> byNumber.put(one.number(), one));
    jdbc.sql(STAGES)
        .param("numbers", byNumber.keySet().toArray(String[]::new))
        .query(
            row -> {
              byNumber
                  .get(row.getString("case_number"))
                  .measured()
                  .put(Measured.valueOf(row.getString("stage")), row.getDouble("days"));
            });
    return cases;
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
