package io.recourse.studio.jdbc;

import io.recourse.common.Retention;
import io.recourse.engine.ModelKind;
import io.recourse.studio.DrawnModels;
import io.recourse.studio.WhoDraws;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code model_drawn}. */
@Repository
class JdbcDrawnModels implements DrawnModels, Retention {

  private final JdbcClient jdbc;

  JdbcDrawnModels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void seen(ModelKind kind, String key, String person, Instant at) {
    jdbc.sql(
            """
            insert into model_drawn (kind, model_key, person, seen_at) values (?, ?, ?, ?)
            on conflict (kind, model_key, person) do update set seen_at = excluded.seen_at
            """)
        .params(kind.name(), key, person, Timestamp.from(at))
        .update();
  }

  @Override
  public void left(ModelKind kind, String key, String person) {
    jdbc.sql("delete from model_drawn where kind = ? and model_key = ? and person = ?")
        .params(kind.name(), key, person)
        .update();
  }

  @Override
  public List<String> since(ModelKind kind, String key, Instant at) {
    return jdbc.sql(
            """
            select person from model_drawn
            where kind = ? and model_key = ? and seen_at >= ? order by person
            """)
        .params(kind.name(), key, Timestamp.from(at))
        .query(String.class)
        .list();
  }

  @Override
  public String table() {
    return "model_drawn";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from model_drawn where seen_at < ?")
        .param(Timestamp.from(now.minus(WhoDraws.SILENCE)))
        .update();
  }
}
