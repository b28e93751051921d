package io.recourse.worklist.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.worklist.FormDrafts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Half-filled forms in PostgreSQL; one is taken only while its task is open. */
@Repository
class JdbcDrafts implements FormDrafts {

  private final JdbcClient jdbc;

  JdbcDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Draft> find(String taskId, String username) {
    return jdbc.sql(
            "select draft, saved_at from work_draft where task_id = :task and username = :user")
        .param("task", taskId)
        .param("user", username)
        .query((row, i) -> new Draft(row.getString("draft"), TimeColumn.instant(row, "saved_at")))
        .optional();
  }

  @Override
  public boolean keep(String taskId, String username, String values, Instant at) {
    return write("work_item where task_id = :task for share", taskId, username, values, at);
  }

  @Override
  public boolean leaveBehind(String taskId, String username, String values, Instant at) {
    return write(
        """
        work_done where task_id = :task
          and (ended_as = 'CANCELLED' or assignee is distinct from :user)
        """,
        taskId,
        username,
        values,
        at);
  }

  private boolean write(String task, String taskId, String username, String values, Instant at) {
    return jdbc.sql(
                """
                insert into work_draft (task_id, username, draft, saved_at)
                select task_id, :user, :draft, :at from %s
                on conflict (task_id, username) do update
                  set draft = excluded.draft, saved_at = excluded.saved_at
                """
                    .formatted(task))
            .param("task", taskId)
            .param("user", username)
            .param("draft", values)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  @Override
  public void drop(String taskId, String username) {
    jdbc.sql("delete from work_draft where task_id = :task and username = :user")
        .param("task", taskId)
        .param("user", username)
        .update();
  }
}
