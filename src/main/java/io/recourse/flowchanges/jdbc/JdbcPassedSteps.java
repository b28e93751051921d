package io.recourse.flowchanges.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.flowchanges.PassedSteps;
import java.util.List;
import java.util.Set;
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
    return left(number, Set.of("StepFinished"));
  }

  @Override
  public List<Passed> leftIn(CaseNumber number, String process) {
    return left(number, Set.of("StepFinished", "StepCancelled")).stream()
        .filter(step -> step.process().equals(process))
        .toList();
  }

  private List<Passed> left(CaseNumber number, Set<String> types) {
    return jdbc.sql(
            """
            select process, element, begun from (
              select type, data::jsonb ->> 'process' as process, data::jsonb ->> 'element' as element,
                seq, coalesce(
                  nullif(min(seq) over (partition by data::jsonb ->> 'element', data::jsonb ->> 'step'), seq),
                  lag(seq) over (order by seq), 0) as begun
              from published.trail
              where chain = :number and type in ('StepStarted', 'StepFinished', 'StepCancelled')) step
            where type in (:types) order by seq desc
            """)
        .param("number", number.value())
        .param("types", types)
        .query((row, i) -> new Passed(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  @Override
  public boolean isMoneyOrderedSince(CaseNumber number, long place) {
    return jdbc.sql(
            """
            select exists (select from published.trail where chain = ? and seq > ? and type in
              ('RefundReserved', 'PayoutOrdered', 'CreditGranted', 'GoodwillGranted',
                'ReplacementOrdered', 'PaymentAsked', 'OrderAltered', 'OrderCancelled'))
            """)
        .params(number.value(), place)
        .query(Boolean.class)
        .single();
  }
}
