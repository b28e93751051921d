package io.recourse.servicelevels.jdbc;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.servicelevels.SilentCases;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Beside the agreement of each case in {@code service_level}. */
@Repository
class JdbcSilentCases implements SilentCases {

  private final JdbcClient jdbc;

  JdbcSilentCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<CaseNumber> due(Set<CaseType> types, Instant now, CaseNumber after, int limit) {
    return jdbc.sql(
            """
            select s.case_number from service_level s
            join published.service_case c on c.number = s.case_number
            where c.closed_at is null and c.type = any (:types) and s.case_number > :after
              and (s.inform_at is null or s.inform_at <= :now)
            order by s.case_number limit :limit
            """)
        .param("types", types.stream().map(Enum::name).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .param("after", after == null ? "" : after.value())
        .param("limit", limit)
        .query((row, index) -> new CaseNumber(row.getString("case_number")))
        .list();
  }

  @Override
  public Instant lastWord(CaseNumber number) {
    return jdbc.sql(
            """
            select coalesce(max(m.at), max(c.opened_at)) from published.service_case c
            left join published.case_message m
              on m.case_number = c.number and m.direction = 'OUT' and not m.to_partner
            where c.number = ?
            """)
        .param(number.value())
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  @Override
  public void lookAgain(CaseNumber number, Instant at) {
    jdbc.sql("update service_level set inform_at = ? where case_number = ?")
        .params(Timestamp.from(at), number.value())
        .update();
  }
}
