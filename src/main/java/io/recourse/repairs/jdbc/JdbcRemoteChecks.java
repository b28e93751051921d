package io.recourse.repairs.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.repairs.KeptCheck;
import io.recourse.repairs.RemoteCheck;
import io.recourse.repairs.RemoteChecks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the list of checks in {@code remote_check}, a row a language. */
@Repository
class JdbcRemoteChecks implements RemoteChecks {

  private final JdbcClient jdbc;

  JdbcRemoteChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RemoteCheck> all() {
    return kept().stream().map(KeptCheck::check).toList();
  }

  @Override
  public List<KeptCheck> kept() {
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

  @Override
  public void keep(KeptCheck kept) {
    RemoteCheck check = kept.check();
    boolean unused = drop(check.key());
    check
        .words()
        .forEach(
            (language, words) ->
                jdbc.sql(
                        """
                        insert into remote_check
                          (key, category, symptom, position, language, words, kept_by, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                    .params(
                        check.key(),
                        check.category(),
                        check.symptom(),
                        check.position(),
                        language,
                        words,
                        kept.keptBy(),
                        Timestamp.from(kept.keptAt()))
                    .update());
  }

  @Override
  public boolean drop(String key) {
    return jdbc.sql("delete from remote_check where key = ?").param(key).update() > 0;
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
