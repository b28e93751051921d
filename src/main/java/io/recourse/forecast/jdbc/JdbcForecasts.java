package io.recourse.forecast.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.TimeColumn;
import io.recourse.forecast.Forecast;
import io.recourse.forecast.Forecasts;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forecasts in PostgreSQL. */
@Repository
class JdbcForecasts implements Forecasts {

  private static final TypeReference<List<Forecast.TeamLoad>> TEAMS = new TypeReference<>() {};
  private static final TypeReference<List<Forecast.TaskLoad>> TASKS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final ObjectMapper json;

  JdbcForecasts(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @Override
  public void begin(Forecast begun, String base, String content) {
    sql.sql(
            """
            insert into load_forecast (id, draft, draft_version, process, base, base_content,
              content, sha, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            begun.id(),
            begun.draft(),
            begun.draftVersion(),
            begun.process(),
            begun.base(),
            base,
            content,
            begun.sha(),
            begun.askedBy(),
            begun.askedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<Forecast> newestOf(UUID draft) {
    return sql.sql("select * from load_forecast where draft = ? order by asked_at desc limit 1")
        .param(draft)
        .query((row, i) -> forecast(row))
        .optional();
  }

  @Override
  public Optional<Asked> asked(UUID id) {
    return sql.sql("select * from load_forecast where id = ? for update")
        .param(id)
        .query(
            (row, i) ->
                new Asked(forecast(row), row.getString("base_content"), row.getString("content")))
        .optional();
  }

  @Override
  public void end(Forecast done) {
    sql.sql(
            """
            update load_forecast set instances = :instances, walked = :walked, weeks = :weeks,
              per_week = :perWeek, teams = :teams::jsonb, tasks = :tasks::jsonb, ended_at = :endedAt
            where id = :id and ended_at is null
            """)
        .param("instances", done.instances())
        .param("walked", done.walked())
        .param("weeks", done.weeks())
        .param("perWeek", done.perWeek())
        .param("teams", written(done.teams()))
        .param("tasks", written(done.tasks()))
        .param("endedAt", done.endedAt().atOffset(ZoneOffset.UTC))
        .param("id", done.id())
        .update();
  }

  private Forecast forecast(ResultSet row) throws SQLException {
    return new Forecast(
        row.getObject("id", UUID.class),
        row.getObject("draft", UUID.class),
        row.getInt("draft_version"),
        row.getString("process"),
        row.getInt("base"),
        row.getString("sha"),
        row.getString("asked_by"),
        TimeColumn.instant(row, "asked_at"),
        row.getInt("instances"),
        row.getInt("walked"),
        row.getInt("weeks"),
        row.getDouble("per_week"),
        TimeColumn.instant(row, "ended_at"),
        read(row.getString("teams"), TEAMS),
        read(row.getString("tasks"), TASKS));
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
