package io.recourse.backtest.jdbc;

import io.recourse.backtest.BackTest;
import io.recourse.backtest.PastDecision.Answered;
import io.recourse.backtest.PastDecisions;
import io.recourse.backtest.jdbc.LaterReceipts.Receipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the tables said that are asked after the changed one. */
@Component
class ReceiptsAfter {

  private final JdbcClient sql;
  private final Columns columns;

  ReceiptsAfter(JdbcClient sql, Columns columns) {
    this.sql = sql;
    this.columns = columns;
  }

  LaterReceipts of(BackTest test, int from, int cases) {
    List<String> followers = PastDecisions.followers(test.decision());
    return followers.isEmpty()
        ? new LaterReceipts(List.of())
        : new LaterReceipts(read(test, followers, from, from + cases));
  }

  private List<Receipt> read(BackTest test, List<String> followers, int from, int to) {
    return sql.sql(
            """
            select r.id, r.case_number, r.item, nullif(r.decision, :decision) as decision, r.inputs,
              r.outcome
            from back_test_case chosen
            join published.decision_receipt r on r.case_number = chosen.case_number
            where chosen.test = :test and chosen.place >= :from and chosen.place < :to
              and (r.decision = :decision or r.decision in (:followers))
            order by r.case_number, r.item, r.id
            """)
        .param("decision", test.decision())
        .param("followers", followers)
        .param("test", test.id())
        .param("from", from)
        .param("to", to)
        .query((row, i) -> receipt(row))
        .list();
  }

  private Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getLong("id"),
        row.getString("case_number"),
        row.getObject("item", Integer.class),
        row.getString("decision"),
        new Answered(
            columns.read(row.getString("inputs")), columns.read(row.getString("outcome"))));
  }
}
