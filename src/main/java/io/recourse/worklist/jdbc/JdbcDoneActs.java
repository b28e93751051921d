package io.recourse.worklist.jdbc;

import io.recourse.worklist.DoneAct;
import io.recourse.worklist.DoneAct.Kind;
import io.recourse.worklist.DoneActs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be undone, in PostgreSQL. */
@Repository
class JdbcDoneActs implements DoneActs {

  private final JdbcClient jdbc;

  JdbcDoneActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(DoneAct done, String username, Instant at, Instant dropBefore) {
    jdbc.sql(
            """
            with dropped as (delete from work_undo where username = :me and done_at < :before)
            insert into work_undo (act_id, task_id, username, act, holder, priority, version, done_at)
            values (:act, :task, :me, :kind, :holder, :priority, :version, :at)
            """)
        .param("act", done.act())
        .param("task", done.taskId())
        .param("me", username)
        .param("kind", done.kind().name())
        .param("holder", done.holder())
        .param("priority", done.priority())
        .param("version", done.version())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("before", dropBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<DoneAct> of(UUID act, String username, Instant since, int limit) {
    return jdbc.sql(
            """
            select u.act_id, u.task_id, u.act, u.holder, u.priority, u.version
            from work_undo u left join work_item w on w.task_id = u.task_id
            where u.act_id = :act and u.username = :me and u.done_at >= :since
            order by w.version is distinct from u.version, u.task_id limit :limit
            """)
        .param("limit", limit)
        .param("act", act)
        .param("me", username)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(JdbcDoneActs::read)
        .list();
  }

  @Override
  public void drop(DoneAct undone) {
    jdbc.sql("delete from work_undo where act_id = :act and task_id = :task")
        .param("act", undone.act())
        .param("task", undone.taskId())
        .update();
  }

  @Override
  public Optional<Undoable> newest(String username, Instant since) {
    return jdbc.sql(
            """
            select u.act_id, u.act, array_agg(u.task_id order by u.task_id) as tasks
            from work_undo u join work_item w on w.task_id = u.task_id and w.version = u.version
            where u.username = :me and u.done_at >= :since
            group by u.act_id, u.act order by max(u.done_at) desc, u.act_id limit 1
            """)
        .param("me", username)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(JdbcDoneActs::undoable)
        .optional();
  }

  private static Undoable undoable(ResultSet row, int at) throws SQLException {
    return new Undoable(
        row.getObject("act_id", UUID.class),
        Kind.valueOf(row.getString("act")),
        List.of((String[]) row.getArray("tasks").getArray()));
  }

  private static DoneAct read(ResultSet row, int at) throws SQLException {
    return new DoneAct(
        row.getObject("act_id", UUID.class),
        row.getString("task_id"),
        Kind.valueOf(row.getString("act")),
        row.getString("holder"),
        row.getInt("priority"),
        row.getInt("version"));
  }
}
