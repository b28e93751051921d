package io.recourse.migration.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.TimeColumn;
import io.recourse.migration.Journey;
import io.recourse.migration.Migration;
import io.recourse.migration.Migration.Agreed;
import io.recourse.migration.Migrations.Act;
import io.recourse.migration.Route;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A migration as one row; its mapping is JSON. */
@Component
class MigrationRow {

  private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};
  private static final TypeReference<List<Route>> ROUTES = new TypeReference<>() {};

  private final ObjectMapper json;

  MigrationRow(ObjectMapper json) {
    this.json = json;
  }

  Migration read(ResultSet row, int i) throws SQLException {
    return new Migration(
        row.getObject("id", UUID.class),
        journey(row),
        Migration.State.valueOf(row.getString("state")),
        row.getBoolean("trying"),
        Set.of((String[]) row.getArray("authors").getArray()),
        new Agreed(
            row.getString("submitted_by"),
            row.getString("reason"),
            row.getString("approved_by"),
            row.getString("answer")),
        TimeColumn.instant(row, "begun_at"),
        TimeColumn.instant(row, "ended_at"),
        row.getInt("version"));
  }

  private Journey journey(ResultSet row) throws SQLException {
    String called = row.getString("called");
    boolean anew = row.getBoolean("anew");
    try {
      Route route =
          new Route(
              row.getString("process"),
              row.getInt("from_version"),
              row.getInt("to_version"),
              json.readValue(row.getString("mapping"), MAPPING));
      return called == null
          ? new Journey(route, false, List.of(), anew)
          : new Journey(route, true, json.readValue(called, ROUTES), anew);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What may change, by parameter. */
  Map<String, Object> columns(Migration migration) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("id", migration.id());
    columns.put("mapping", written(migration.route().own()));
    Journey journey = migration.journey();
    columns.put("called", journey.together() ? written(journey.called()) : null);
    columns.put("state", migration.state().name());
    columns.put("trying", migration.trying());
    columns.put("authors", migration.authors().toArray(String[]::new));
    columns.put("submittedBy", migration.agreed().submittedBy());
    columns.put("reason", migration.agreed().reason());
    columns.put("approvedBy", migration.agreed().approvedBy());
    columns.put("answer", migration.agreed().answer());
    columns.put("endedAt", utc(migration.endedAt()));
    columns.put("version", migration.version());
    return columns;
  }

  private String written(Object mapping) {
    try {
      return json.writeValueAsString(mapping);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Act act(ResultSet row, int i) throws SQLException {
    return new Act(
        TimeColumn.instant(row, "at"),
        row.getString("by"),
        row.getString("what"),
        row.getString("words"));
  }

  static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
