package io.recourse.flowchanges.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.flowchanges.PassedSteps;
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
            select process, element, begun from (
              select type, data::jsonb ->> 'process' as process, data::jsonb ->> 'element' as element,
                seq, coalesce(lag(seq) over (order by seq), 0) as begun
              from published.trail
              where chain = ? and type in ('StepStarted', 'StepFinished', 'StepCancelled')) step
            where type = 'StepFinished' order by seq desc
            """)
        .param(number.value())
        .query((row, i) -> new Passed(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  @Override
  public boolean isMoneyOrderedSince(CaseNumber number, long place) {
    return jdbc.sql(
            """
            select exists (select from published.trail where chain = ? and seq > ? and type in
              ('RefundReserved', 'PayoutOrdered', 'CreditGranted', 'GoodwillGranted',
                'ReplacementOrdered'))
            """)
        .params(number.value(), place)
        .query(Boolean.class)
        .single();
  }
}
