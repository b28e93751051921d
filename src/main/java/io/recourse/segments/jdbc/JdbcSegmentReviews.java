package io.recourse.segments.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.segments.SegmentReviews;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews in {@code segment_review}, beside the classes. */
@Repository
class JdbcSegmentReviews implements SegmentReviews {

  private final JdbcClient jdbc;

  JdbcSegmentReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Instant last() {
    return jdbc.sql("select max(opened_at) from segment_review")
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  @Override
  public void opened(CaseNumber number, Instant at) {
    jdbc.sql("insert into segment_review (opened_at, case_number) values (?, ?)")
        .params(Timestamp.from(at), number.value())
        .update();
  }

  @Override
  public List<CaseNumber> all() {
    return jdbc.sql(
            """
            select case_number from segment_review where case_number is not null
            order by opened_at desc
            """)
        .query((row, index) -> new CaseNumber(row.getString("case_number")))
        .list();
  }

  @Override
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    jdbc.sql("select segment, count(*) as customers from customer_segment group by segment")
        .query(
            (RowCallbackHandler)
                row -> counts.put(row.getString("segment"), row.getInt("customers")));
    return counts;
  }
}
