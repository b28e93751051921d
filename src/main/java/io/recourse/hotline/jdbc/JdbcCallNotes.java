package io.recourse.hotline.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.customerfile.CallsOfCustomer;
import io.recourse.customerfile.CustomerFile.Call;
import io.recourse.hotline.CallNote;
import io.recourse.hotline.CallNotes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls in {@code call_note}. */
@Repository
class JdbcCallNotes implements CallNotes, CallsOfCustomer {

  private final JdbcClient sql;

  JdbcCallNotes(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void keep(CallNote note) {
    sql.sql(
            """
            insert into call_note (person, caller, channel, need, outcome, case_number, agent, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            note.person(),
            note.caller(),
            note.channel().name(),
            note.need(),
            note.outcome().name(),
            note.caseNumber() == null ? null : note.caseNumber().value(),
            note.agent(),
            Timestamp.from(note.at()))
        .update();
  }

  @Override
  public List<Call> callsOf(List<String> persons) {
    return sql.sql("select * from call_note where person in (:persons) order by at desc limit 20")
        .param("persons", persons)
        .query((row, index) -> call(row))
        .list();
  }

  private static Call call(ResultSet row) throws SQLException {
    String number = row.getString("case_number");
    return new Call(
        row.getString("channel"),
        row.getString("need"),
        row.getString("outcome"),
        number == null ? null : new CaseNumber(number),
        row.getString("agent"),
        TimeColumn.instant(row, "at"));
  }
}
