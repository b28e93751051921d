package io.recourse.pilot.jdbc;

import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.PilotFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outcomes by what the features publish of their cases. */
@Repository
class JdbcPilotFigures implements PilotFigures {

  private static final String OUTCOMES =
      """
      select p.arm, extract(epoch from c.closed_at - c.opened_at) / 86400 as days,
        not exists (select from published.work_done w
          where w.case_number = c.number and w.ended_as = 'COMPLETED') as untouched,
        c.status = 'REFUSED' or exists (select from published.case_line l
          where l.case_number = c.number and l.decision = 'REFUSED') as refused,
        c.reopened_count > 0 or exists (select from published.trail t
          where t.chain = c.number and t.type = 'OutcomeContested') as contested,
        exists (select from published.case_clock k
          where k.case_number = c.number and k.state = 'BREACHED') as breached,
        coalesce(r.amount, 0) as refunded, r.currency
      from pilot_case p join published.case_subject c on c.number = p.case_number
        left join lateral (select sum(amount) as amount, min(currency) as currency
          from published.refund f
          where f.case_number = c.number and f.state <> 'CANCELLED') r on true
      where p.pilot = :pilot and p.arm <> 'OUTSIDE'
      order by c.opened_at desc, c.number limit :limit
      """;

  private final JdbcClient jdbc;

  JdbcPilotFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Outcome> outcomes(UUID pilot, int limit) {
    return jdbc.sql(OUTCOMES)
        .param("pilot", pilot)
        .param("limit", limit)
        .query(JdbcPilotFigures::outcome)
        .list();
  }

  private static Outcome outcome(ResultSet row, int i) throws SQLException {
    double days = row.getDouble("days");
    boolean open = row.wasNull();
    return new Outcome(
        Arm.valueOf(row.getString("arm")),
        open ? null : days,
        row.getBoolean("untouched"),
        row.getBoolean("refused"),
        row.getBoolean("contested"),
        row.getBoolean("breached"),
        row.getLong("refunded"),
        row.getString("currency"));
  }
}
