package io.recourse.scenarios.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.TimeColumn;
import io.recourse.engine.ModelKind;
import io.recourse.scenarios.Scenario;
import io.recourse.scenarios.Scenarios;
import io.recourse.scenarios.Way;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Scenarios in PostgreSQL. */
@Repository
class JdbcScenarios implements Scenarios {

  private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final ObjectMapper json;

  JdbcScenarios(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @Override
  public List<Scenario> of(ModelKind kind, String key) {
    return sql.sql("select * from model_scenario where kind = ? and model_key = ? order by name")
        .params(kind.name(), key)
        .query((row, i) -> scenario(row))
        .list();
  }

  @Override
  public Optional<Scenario> lock(UUID id) {
    return sql.sql("select * from model_scenario where id = ? for update")
        .param(id)
        .query((row, i) -> scenario(row))
        .optional();
  }

  @Override
  public boolean insert(Scenario scenario) {
    return with(
                scenario,
                """
                insert into model_scenario (id, kind, model_key, name, facts, expected, way,
                  author, saved_at, version)
                values (:id, :kind, :key, :name, cast(:facts as jsonb), cast(:expected as jsonb),
                  cast(:way as jsonb), :author, :at, :version)
                on conflict (kind, model_key, name) do nothing
                """)
            .update()
        == 1;
  }

  @Override
  public boolean update(Scenario scenario) {
    return with(
                scenario,
                """
                update model_scenario set name = :name, facts = cast(:facts as jsonb),
                  expected = cast(:expected as jsonb), way = cast(:way as jsonb), author = :author,
                  saved_at = :at, version = :version
                where id = :id and not exists (select from model_scenario other
                  where other.kind = :kind and other.model_key = :key and other.name = :name
                    and other.id <> :id)
                """)
            .update()
        == 1;
  }

  @Override
  public void remove(UUID id) {
    sql.sql("delete from model_scenario where id = ?").param(id).update();
  }

  private StatementSpec with(Scenario one, String statement) {
    return sql.sql(statement)
        .param("id", one.id())
        .param("kind", one.kind().name())
        .param("key", one.key())
        .param("name", one.name())
        .param("facts", written(one.facts()))
        .param("expected", written(one.expected()))
        .param("way", one.way() == null ? null : written(one.way()), Types.VARCHAR)
        .param("author", one.author())
        .param("at", one.savedAt().atOffset(ZoneOffset.UTC))
        .param("version", one.version());
  }

  private Scenario scenario(ResultSet row) throws SQLException {
    return new Scenario(
        row.getObject("id", UUID.class),
        ModelKind.valueOf(row.getString("kind")),
        row.getString("model_key"),
        row.getString("name"),
        read(row.getString("facts")),
        read(row.getString("expected")),
        way(row.getString("way")),
        row.getString("author"),
        TimeColumn.instant(row, "saved_at"),
        row.getInt("version"));
  }

  private Map<String, Object> read(String columns) {
    try {
      return json.readValue(columns, COLUMNS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Way way(String kept) {
    try {
      return kept == null ? null : json.readValue(kept, Way.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String written(Object columns) {
    try {
      return json.writeValueAsString(columns);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
