package io.recourse.policy.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.policy.NoAnswer;
import io.recourse.policy.Unanswered;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code decision_failure}; added only, so that intakes never wait for one another. */
@Repository
class JdbcUnanswered implements Unanswered {

  private static final int LONGEST_WHY = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcUnanswered(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void keep(CaseNumber number, Integer item, NoAnswer none) {
    String why = none.why();
    jdbc.sql(
            """
            insert into decision_failure (case_number, item, decision, version, why, at)
            values (:number, :item, :decision, :version, :why, :at)
            """)
        .param("number", number.value())
        .param("item", item)
        .param("decision", none.decision())
        .param("version", none.version())
        .param("why", why.substring(0, Math.min(LONGEST_WHY, why.length())))
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  @Override
  public boolean isKnown(CaseNumber number, NoAnswer none) {
    return isKnown(number.value(), none);
  }

  @Override
  public boolean isKnown(NoAnswer none) {
    return isKnown((String) null, none);
  }

  /** Whom nobody saw to in time, a person is asked anew at the next chance. */
  private boolean isKnown(String caseOrAny, NoAnswer none) {
    return jdbc.sql(
            """
            select exists (select from decision_failure where decision = :decision
              and version is not distinct from cast(:version as int)
              and (cast(:number as text) is null or case_number = :number)
              and at > coalesce((select max(ended_at) from published.ended_clock
                where name = :clock and state = 'BREACHED'
                  and (cast(:number as text) is null or case_number = :number)), '-infinity'))
            """)
        .param("decision", none.decision())
        .param("version", none.version())
        .param("number", caseOrAny)
        .param("clock", none.clock())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Failing> since(Instant from) {
    return jdbc.sql(
            """
            select decision, version, (array_agg(why order by id desc))[1] as why,
              count(distinct case_number) as cases, max(at) as last_at
            from decision_failure where at >= :from
            group by decision, version order by max(id) desc
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(
            (row, i) ->
                new Failing(
                    row.getString("decision"),
                    row.getObject("version", Integer.class),
                    row.getString("why"),
                    row.getInt("cases"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
