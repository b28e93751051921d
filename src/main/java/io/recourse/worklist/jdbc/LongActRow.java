package io.recourse.worklist.jdbc;

import io.recourse.common.Phrase;
import io.recourse.common.TimeColumn;
import io.recourse.worklist.ActOnMany.Act;
import io.recourse.worklist.ActOnMany.With;
import io.recourse.worklist.LongAct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Rows of acts on all tasks of a list. */
final class LongActRow {

  private LongActRow() {}

  static LongAct read(ResultSet row, int at) throws SQLException {
    return new LongAct(
        row.getObject("id", UUID.class),
        row.getString("username"),
        Act.valueOf(row.getString("act")),
        with(row),
        TimeColumn.instant(row, "asked_at"),
        TimeColumn.instant(row, "ended_at"),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("refused"));
  }

  private static With with(ResultSet row) throws SQLException {
    return new With(
        row.getString("assignee"),
        row.getObject("priority", Integer.class),
        row.getString("answer"),
        row.getString("template"),
        TimeColumn.instant(row, "seen"),
        row.getString("note"));
  }

  static LongAct.Item item(ResultSet row, int at) throws SQLException {
    return new LongAct.Item(
        row.getObject("act_id", UUID.class), row.getInt("at"), row.getString("task_id"));
  }

  static LongAct.Refusal refusal(ResultSet row, Phrase why) throws SQLException {
    return new LongAct.Refusal(
        row.getInt("at"),
        row.getString("task_id"),
        row.getString("case_number"),
        row.getString("task_key"),
        row.getString("name"),
        why);
  }
}
