package io.recourse.changesets.jdbc;

import static io.recourse.changesets.jdbc.JdbcChangeSets.time;

import io.recourse.changesets.ChangeSet;
import io.recourse.common.TimeColumn;
import io.recourse.studio.Agreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One row of {@code change_set}. */
final class ChangeSetRow {

  private ChangeSetRow() {}

  static ChangeSet read(ResultSet row, int number) throws SQLException {
    return new ChangeSet(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("reason"),
        ChangeSet.State.valueOf(row.getString("state")),
        new LinkedHashSet<>(Arrays.asList((String[]) row.getArray("authors").getArray())),
        TimeColumn.instant(row, "begun_at"),
        agreement(row),
        end(row),
        row.getObject("back_of", UUID.class),
        row.getInt("version"));
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    String by = row.getString("submitted_by");
    return new Agreement(
        by,
        TimeColumn.instant(row, "submitted_at"),
        by == null ? null : row.getString("reason"),
        row.getString("approved_by"),
        row.getString("answered_by"),
        TimeColumn.instant(row, "answered_at"),
        row.getString("answer"),
        TimeColumn.instant(row, "deploy_at"));
  }

  private static ChangeSet.End end(ResultSet row) throws SQLException {
    String by = row.getString("ended_by");
    return by == null ? null : new ChangeSet.End(by, TimeColumn.instant(row, "ended_at"));
  }

  static Map<String, Object> columns(ChangeSet change) {
    Agreement said = change.agreement();
    Optional<ChangeSet.End> end = Optional.ofNullable(change.end());
    Map<String, Object> columns = new HashMap<>();
    columns.put("id", change.id());
    columns.put("name", change.name());
    columns.put("reason", change.reason());
    columns.put("state", change.state().name());
    columns.put("authors", change.authors().toArray(String[]::new));
    columns.put("submittedBy", said.submittedBy());
    columns.put("submittedAt", time(said.submittedAt()));
    columns.put("approvedBy", said.approvedBy());
    columns.put("answeredBy", said.answeredBy());
    columns.put("answeredAt", time(said.answeredAt()));
    columns.put("answer", said.answer());
    columns.put("deployAt", time(said.deployAt()));
    columns.put("endedBy", end.map(ChangeSet.End::by).orElse(null));
    columns.put("endedAt", end.map(it -> time(it.at())).orElse(null));
    columns.put("version", change.version());
    return columns;
  }
}
