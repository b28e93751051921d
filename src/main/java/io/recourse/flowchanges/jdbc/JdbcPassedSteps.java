package io.recourse.flowchanges.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.flowchanges.PassedSteps;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads them off the trail of the case. */
@Repository
class JdbcPassedSteps implements PassedSteps {

  private final JdbcClient jdbc;

  JdbcPassedSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Passed> of(CaseNumber number) {
    return jdbc.sql(
            """
            select data::jsonb ->> 'process', data::jsonb ->> 'element', at from published.trail
            where chain = ? and type = 'StepFinished' order by seq desc
            """)
        .param(number.value())
        .query(
            (row, i) ->
                new Passed(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  @Override
  public boolean isMoneyOrderedSince(CaseNumber number, Instant since) {
    return jdbc.sql(
            """
            select exists (select from published.trail
              where chain = ? and type in ('RefundReserved', 'PayoutOrdered') and at >= ?)
            """)
        .params(number.value(), Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }
}
