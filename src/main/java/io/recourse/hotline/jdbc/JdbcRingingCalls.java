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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
  public boolean take(String id, String by, Instant at, Instant ringsSince, Instant heldSince) {
    return jdbc.sql(
                """
                with it as (select caller, rang_at > :rings as rings from ringing_call where id = :id)
                update ringing_call c set taken_by = :by, taken_at = :at, picked_up = it.rings
                from it where c.caller = it.caller and c.called_at is null
                  and (c.taken_by is null or c.taken_at <= :held and not c.picked_up)
                """)
            .param("id", id)
            .param("by", by)
            .param("at", Timestamp.from(at))
            .param("rings", Timestamp.from(ringsSince))
            .param("held", Timestamp.from(heldSince))
            .update()
        > 0;
  }

  @Override
  public boolean giveBack(String id, String by) {
    return takenWith(id, by, "taken_by = null, taken_at = null, picked_up = false").update() > 0;
  }

  @Override
  public boolean called(String id, String by, Instant at) {
    return takenWith(id, by, "called_at = :at").param("at", Timestamp.from(at)).update() > 0;
  }

  private StatementSpec takenWith(String id, String by, String set) {
    return jdbc.sql(
            """
            with it as (select caller, taken_at from ringing_call where id = :id and taken_by = :by)
            update ringing_call c set %s
            from it where c.caller = it.caller and c.taken_by = :by and c.taken_at = it.taken_at
              and c.called_at is null
            """
                .formatted(set))
        .param("id", id)
        .param("by", by);
  }

  @Override
  public List<RingingCall> taken(String by, Instant heldSince) {
    return jdbc.sql(
            """
            select * from ringing_call
            where taken_by = :by and taken_at > :held and called_at is null
            order by taken_at desc, id limit 20
            """)
        .param("by", by)
        .param("held", Timestamp.from(heldSince))
        .query((row, index) -> read(row))
        .list();
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
