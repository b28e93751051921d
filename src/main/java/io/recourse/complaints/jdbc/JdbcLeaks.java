package io.recourse.complaints.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.Leak;
import io.recourse.complaints.Leaks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code complaint_leak}. */
@Repository
class JdbcLeaks implements Leaks {

  private final JdbcClient jdbc;

  JdbcLeaks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Leak> of(CaseNumber number) {
    return jdbc.sql("select * from complaint_leak where case_number = ?")
        .param(number.value())
        .query(JdbcLeaks::read)
        .optional();
  }

  @Override
  public boolean found(CaseNumber number, Instant at) {
    return jdbc.sql(
                """
                insert into complaint_leak (case_number, found_at) values (?, ?)
                on conflict (case_number) do nothing
                """)
            .params(number.value(), Timestamp.from(at))
            .update()
        == 1;
  }

  @Override
  public void told(Leak as) {
    jdbc.sql(
            """
            update complaint_leak set authority = ?, words = ?, told_by = ?, told_at = ?
            where case_number = ? and told_at is null
            """)
        .params(
            as.authority(),
            as.words(),
            as.toldBy(),
            Timestamp.from(as.toldAt()),
            as.number().value())
        .update();
  }

  private static Leak read(ResultSet row, int at) throws SQLException {
    Timestamp told = row.getTimestamp("told_at");
    return new Leak(
        new CaseNumber(row.getString("case_number")),
        row.getTimestamp("found_at").toInstant(),
        row.getString("authority"),
        row.getString("words"),
        row.getString("told_by"),
        told == null ? null : told.toInstant());
  }
}
