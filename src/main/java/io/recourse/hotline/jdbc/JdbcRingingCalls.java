package io.recourse.hotline.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.hotline.RingingCall;
import io.recourse.hotline.RingingCalls;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls in {@code ringing_call}. */
@Repository
class JdbcRingingCalls implements RingingCalls {

  private final JdbcClient jdbc;

  JdbcRingingCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean add(RingingCall call, Instant forgetBefore) {
    jdbc.sql("delete from ringing_call where rang_at < ?")
        .param(Timestamp.from(forgetBefore))
        .update();
    return jdbc.sql(
                "insert into ringing_call (id, phone, person, rang_at, due_at) values (?, ?, ?, ?,"
                    + " ?) on conflict (id) do nothing")
            .params(
                call.id(),
                call.phone(),
                call.person(),
                Timestamp.from(call.rangAt()),
                Timestamp.from(call.dueAt()))
            .update()
        > 0;
  }

  @Override
  public List<RingingCall> waiting(Instant since) {
    return jdbc.sql(
            """
            select * from ringing_call where taken_by is null and rang_at > ?
            order by rang_at, id limit 20
            """)
        .param(Timestamp.from(since))
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public Optional<RingingCall> find(String id) {
    return jdbc.sql("select * from ringing_call where id = ?")
        .param(id)
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public boolean take(String id, String person, Instant at) {
    return jdbc.sql(
                """
                update ringing_call set taken_by = ?, taken_at = ?
                where taken_by is null
                  and phone = (select phone from ringing_call where id = ?)
                """)
            .params(person, Timestamp.from(at), id)
            .update()
        > 0;
  }

  @Override
  public boolean giveBack(String id, String person) {
    return jdbc.sql(
                """
                update ringing_call set taken_by = null, taken_at = null
                where taken_by = ? and phone = (select phone from ringing_call where id = ?)
                """)
            .params(person, id)
            .update()
        > 0;
  }

  private static RingingCall read(ResultSet row) throws SQLException {
    return new RingingCall(
        row.getString("id"),
        row.getString("phone"),
        row.getString("person"),
        TimeColumn.instant(row, "rang_at"),
        TimeColumn.instant(row, "due_at"),
        row.getString("taken_by"));
  }
}
