package io.recourse.refunds.jdbc;

import io.recourse.refunds.RefundAttempts;
import io.recourse.refunds.RefundId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code refund_attempt}; numbered under the refund's row lock. */
@Repository
class JdbcRefundAttempts implements RefundAttempts {

  private static final int LONGEST_DETAIL = 500;

  private final JdbcClient jdbc;

  JdbcRefundAttempts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Attempt> of(RefundId refund) {
    return jdbc.sql("select * from refund_attempt where refund_id = :refund order by attempt")
        .param("refund", refund.value())
        .query(JdbcRefundAttempts::read)
        .list();
  }

  @Override
  public int begin(RefundId refund, Kind kind, Instant at, boolean simulated) {
    return jdbc.sql(
            """
            insert into refund_attempt (refund_id, attempt, kind, started_at, simulated)
            select :refund, coalesce(max(attempt), 0) + 1, :kind, :at, :simulated
            from refund_attempt where refund_id = :refund returning attempt
            """)
        .param("refund", refund.value())
        .param("kind", kind.name())
        .param("at", Timestamp.from(at))
        .param("simulated", simulated)
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean areSimulated(RefundId refund) {
    return jdbc.sql(
            "select exists (select 1 from refund_attempt where refund_id = :refund and simulated)")
        .param("refund", refund.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public void end(RefundId refund, int attempt, Instant at, String outcome, String detail) {
    jdbc.sql(
            """
            update refund_attempt set ended_at = :at, outcome = :outcome, detail = :detail
            where refund_id = :refund and attempt = :attempt
            """)
        .param("refund", refund.value())
        .param("attempt", attempt)
        .param("at", Timestamp.from(at))
        .param("outcome", outcome)
        .param("detail", shortened(detail))
        .update();
  }

  @Override
  public void disproveCalls(RefundId refund, Instant at) {
    jdbc.sql(
            """
            update refund_attempt set outcome = 'NOT_FOUND', ended_at = coalesce(ended_at, :at)
            where refund_id = :refund and kind = 'CALL' and (outcome is null or outcome = 'UNKNOWN')
            """)
        .param("refund", refund.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  private static Attempt read(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Attempt(
        row.getInt("attempt"),
        Kind.valueOf(row.getString("kind")),
        row.getTimestamp("started_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("outcome"));
  }

  private static String shortened(String detail) {
    return detail == null || detail.length() <= LONGEST_DETAIL
        ? detail
        : detail.substring(0, LONGEST_DETAIL);
  }
}
