package io.recourse.visits.jdbc;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.visits.SolvedCase;
import io.recourse.visits.SolvedCases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads solved cases from what the cases publish, beside the visits that were made. */
@Repository
class JdbcSolvedCases implements SolvedCases {

  private final JdbcClient jdbc;

  JdbcSolvedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SolvedCase> unvisited(Instant from, Instant to, int limit) {
    return jdbc.sql(
            """
            select s.* from published.solved_case s
            where s.closed_at > ? and s.closed_at <= ? and s.type <> 'FOLLOW_UP'
              and not exists (select 1 from visit v where v.about_case = s.number)
            order by s.closed_at limit ?
            """)
        .params(Timestamp.from(from), Timestamp.from(to), limit)
        .query((row, at) -> read(row))
        .list();
  }

  @Override
  public int visits(String person, Instant since) {
    return jdbc.sql(
            """
            select count(*) from visit v join published.service_case c on c.number = v.case_number
            where c.customer_id = ? and c.opened_at > ? and v.occasion <> 'ASKED'
              and v.channel <> 'UNASKED'
            """)
        .params(person, Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  @Override
  public int complaints(String person, Instant since) {
    return opened(CaseType.COMPLAINT, person, since);
  }

  @Override
  public int suggestions(String person, Instant since) {
    return opened(CaseType.SUGGESTION, person, since);
  }

  private int opened(CaseType type, String person, Instant since) {
    return jdbc.sql(
            """
            select count(*) from published.service_case
            where customer_id = ? and type = ? and opened_at > ?
            """)
        .params(person, type.name(), Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  private static SolvedCase read(ResultSet row) throws SQLException {
    return new SolvedCase(
        new CaseNumber(row.getString("number")),
        row.getString("order_number"),
        row.getString("customer_id"),
        row.getString("language"),
        row.getString("country"),
        row.getTimestamp("closed_at").toInstant(),
        row.getObject("satisfaction", Integer.class));
  }
}
