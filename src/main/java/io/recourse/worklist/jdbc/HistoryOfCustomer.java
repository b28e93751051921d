package io.recourse.worklist.jdbc;

import io.recourse.worklist.CaseSheet.Earlier;
import io.recourse.worklist.CaseSheet.History;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other cases of the person behind a case (CUS-01); none for a case of nobody known. */
@Component
class HistoryOfCustomer {

  private static final int SHOWN = 5;

  private final JdbcClient jdbc;

  HistoryOfCustomer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  History of(String number) {
    List<Row> rows =
        jdbc.sql(
                """
                select o.number, o.type, o.status, o.opened_at,
                  coalesce(o.subject, (select min(l.name) from published.case_line l
                    where l.case_number = o.number)) as what,
                  count(*) over () as others, avg(s.satisfaction) over () as satisfaction
                from published.service_case c
                join published.service_case o on o.customer_id = c.customer_id and o.number <> c.number
                left join published.solved_case s on s.number = o.number
                where c.number = :number order by o.opened_at desc, o.number desc limit :shown
                """)
            .param("number", number)
            .param("shown", SHOWN)
            .query((row, at) -> Row.of(row))
            .list();
    return rows.isEmpty()
        ? new History(0, null, List.of())
        : new History(
            rows.get(0).others(),
            rows.get(0).satisfaction(),
            rows.stream().map(Row::earlier).toList());
  }

  private record Row(Earlier earlier, int others, Double satisfaction) {

    static Row of(ResultSet row) throws SQLException {
      Earlier earlier =
          new Earlier(
              row.getString("number"),
              row.getString("type"),
              row.getString("status"),
              row.getString("what"),
              row.getTimestamp("opened_at").toInstant());
      BigDecimal mean = row.getBigDecimal("satisfaction");
      return new Row(earlier, row.getInt("others"), mean == null ? null : mean.doubleValue());
    }
  }
}
