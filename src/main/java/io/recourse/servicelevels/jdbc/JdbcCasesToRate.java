package io.recourse.servicelevels.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.policy.LegalGrounds;
import io.recourse.servicelevels.CasesToRate;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Beside the agreement of each case in {@code service_level}. */
@Repository
class JdbcCasesToRate implements CasesToRate {

  private final JdbcClient jdbc;
  private final LegalGrounds grounds;

  JdbcCasesToRate(JdbcClient jdbc, LegalGrounds grounds) {
    this.jdbc = jdbc;
    this.grounds = grounds;
  }

  @Override
  public List<CaseNumber> due(Instant now, CaseNumber after, int limit) {
    return jdbc.sql(
            """
            select s.case_number from service_level s
            join published.case_course c on c.number = s.case_number
            where c.closed_at is null and s.case_number > :after and (
              s.rate_at <= :now or s.rated_for is distinct from (
                select min(k.due_at) from published.case_clock k
                where k.case_number = s.case_number and k.state = 'RUNNING' and k.party = 'STAFF'
                  and k.legal_ground = any (:law)))
            order by s.case_number limit :limit
            """)
        .param("now", Timestamp.from(now))
        .param("after", after == null ? "" : after.value())
        .param("law", grounds.all().toArray(String[]::new))
        .param("limit", limit)
        .query((row, index) -> new CaseNumber(row.getString("case_number")))
        .list();
  }

  @Override
  public void rated(CaseNumber number, Instant dueByLaw, Instant again) {
    jdbc.sql(
            """
            update service_level set rated_for = :due::timestamptz, rate_at = :again::timestamptz
            where case_number = :number
            """)
        .param("due", dueByLaw == null ? null : Timestamp.from(dueByLaw))
        .param("again", again == null ? null : Timestamp.from(again))
        .param("number", number.value())
        .update();
  }
}
