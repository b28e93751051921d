package io.recourse.worklist.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.worklist.EndedTask;
import io.recourse.worklist.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One row of open work. */
final class WorkRow {

  private WorkRow() {}

  static WorkItem read(ResultSet row, int index) throws SQLException {
    return new WorkItem(
        row.getString("task_id"),
        row.getString("case_number"),
        row.getString("task_key"),
        row.getString("name"),
        row.getString("team"),
        row.getString("assignee"),
        row.getString("assignee_name"),
        row.getInt("priority"),
        TimeColumn.instant(row, "due_at"),
        TimeColumn.instant(row, "created_at"),
        TimeColumn.instant(row, "escalated_at"),
        row.getString("process_instance"),
        row.getString("process_definition"),
        row.getString("default_outcome"),
        row.getInt("version"));
  }

  static EndedTask ended(ResultSet row, int index) throws SQLException {
    return new EndedTask(
        row.getString("task_id"),
        row.getString("case_number"),
        row.getString("task_key"),
        row.getString("team"),
        row.getString("assignee"),
        row.getString("by"),
        TimeColumn.instant(row, "ended_at"));
  }
}
