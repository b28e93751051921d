package io.recourse.repairs.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.repairs.KeptCheck;
import io.recourse.repairs.RemoteCheck;
import io.recourse.repairs.RemoteChecks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks that were kept in {@code remote_check}, a row a language. */
@Repository
class JdbcRemoteChecks implements RemoteChecks {

  private final JdbcClient jdbc;

  JdbcRemoteChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<KeptCheck> all() {
    Map<String, KeptCheck> checks = new LinkedHashMap<>();
    jdbc.sql("select * from remote_check order by position, key, language")
        .query(
            (row, at) ->
                new KeptCheck(
                    check(row), row.getString("kept_by"), TimeColumn.instant(row, "kept_at")))
        .list()
        .forEach(
            kept ->
                checks.merge(
                    kept.check().key(),
                    kept,
                    (one, other) ->
                        new KeptCheck(
                            both(one.check(), other.check()), one.keptBy(), one.keptAt())));
    return List.copyOf(checks.values());
  }

  private static RemoteCheck check(ResultSet row) throws SQLException {
    return new RemoteCheck(
        row.getString("key"),
        row.getString("category"),
        row.getString("symptom"),
        row.getInt("position"),
        Map.of(row.getString("language"), row.getString("words")));
  }

  private static RemoteCheck both(RemoteCheck one, RemoteCheck other) {
    Map<String, String> words = new LinkedHashMap<>(one.words());
    words.putAll(other.words());
    return new RemoteCheck(one.key(), one.category(), one.symptom(), one.position(), words);
  }
}
