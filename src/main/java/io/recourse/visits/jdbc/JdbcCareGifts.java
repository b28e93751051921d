package io.recourse.visits.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.visits.CareGift;
import io.recourse.visits.CareGifts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gifts in {@code visit_gift}. */
@Repository
class JdbcCareGifts implements CareGifts {

  private final JdbcClient jdbc;

  JdbcCareGifts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<CaseNumber> due(Instant since, int limit) {
    return jdbc.sql(
            """
            select v.case_number from visit v
            join published.service_case c on c.number = v.case_number
            where v.occasion <> 'ASKED' and c.opened_at > ? and c.customer_id is not null
              and not exists (select from visit_gift g where g.case_number = v.case_number)
            order by c.opened_at, v.case_number limit ?
            """)
        .params(Timestamp.from(since), limit)
        .query((row, index) -> new CaseNumber(row.getString("case_number")))
        .list();
  }

  @Override
  public boolean isConsidered(CaseNumber number) {
    return jdbc.sql("select exists (select from visit_gift where case_number = ?)")
        .param(number.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public void considered(CaseNumber number, CareGift.Kind kind, String refused, Instant at) {
    jdbc.sql("insert into visit_gift (case_number, kind, refused, at) values (?, ?, ?, ?)")
        .params(number.value(), kind.name(), refused, Timestamp.from(at))
        .update();
  }
}
