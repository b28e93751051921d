package io.recourse.pilot.jdbc;

import io.recourse.engine.ModelKind;
import io.recourse.pilot.Pilot;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.pilot.Pilot.End;
import io.recourse.pilot.Pilot.Group;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row of {@code pilot}. */
final class PilotRow {

  private PilotRow() {}

  static Pilot pilot(ResultSet row, int i) throws SQLException {
    return new Pilot(
        row.getObject("id", UUID.class),
        ModelKind.valueOf(row.getString("kind")),
        row.getString("key"),
        row.getInt("base_version"),
        row.getInt("pilot_version"),
        row.getObject("draft", UUID.class),
        row.getInt("draft_version"),
        new Group(
            row.getInt("share"),
            row.getString("team"),
            row.getString("category"),
            row.getString("country"),
            row.getString("type")),
        at(row, "from_at"),
        at(row, "until_at"),
        Pilot.State.valueOf(row.getString("state")),
        row.getString("begun_by"),
        row.getString("reason"),
        decision(row),
        row.getObject("drawn_by", UUID.class));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    String end = row.getString("decision");
    return end == null
        ? null
        : new Decision(
            End.valueOf(end),
            row.getString("asked_by"),
            at(row, "asked_at"),
            row.getString("asked_reason"),
            row.getObject("withdrawal", UUID.class),
            row.getBoolean("with_cases"),
            row.getObject("evidence", Boolean.class),
            row.getString("answered_by"),
            at(row, "answered_at"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
