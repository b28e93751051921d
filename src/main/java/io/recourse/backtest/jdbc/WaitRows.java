package io.recourse.backtest.jdbc;

import io.recourse.backtest.Findings.Clocks;
import io.recourse.backtest.Waits;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often people were late, page by page of a back-test. */
@Component
class WaitRows implements Waits {

  private final JdbcClient sql;

  WaitRows(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void keep(UUID test, int place, int decided, int late) {
    sql.sql("insert into back_test_wait (test, place, decided, late) values (?, ?, ?, ?)")
        .params(test, place, decided, late)
        .update();
  }

  /**
   * @param byPerson decisions that a person has to take under the draft only
   */
  Clocks clocks(UUID test, int inTime, int byPerson) {
    return sql.sql(
            """
            select coalesce(sum(decided), 0) as decided, coalesce(sum(late), 0) as late
            from back_test_wait where test = ?
            """)
        .param(test)
        .query((row, i) -> clocks(inTime, byPerson, row.getInt("decided"), row.getInt("late")))
        .single();
  }

  private static Clocks clocks(int inTime, int byPerson, int decided, int late) {
    int foreseen = decided == 0 ? 0 : Math.round((float) byPerson * late / decided);
    return new Clocks(inTime, decided, late, foreseen);
  }
}
