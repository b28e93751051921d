package io.recourse.worklist.jdbc;

import io.recourse.common.SharedTrip;
import io.recourse.worklist.LockedTask;
import io.recourse.worklist.WorkItem;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open work under its lock, after the lock on its case. */
@Component
class WorkLocks {

  private static final String LOCK =
      """
      with the_case as (
        select c.number from published.service_case c
        join work_item w on w.case_number = c.number
        where w.task_id = :id for no key update of c)
      """
          + JdbcWorkItems.COLUMNS
          + """
          , (select m.display_name from published.staff m where m.username = :me) as my_name
          from work_item w left join published.staff s on s.username = w.assignee
          left join the_case c on c.number = w.case_number
          where w.task_id = :id for update of w
          """;

  private final JdbcClient jdbc;
  private final SharedTrip trip;

  WorkLocks(JdbcClient jdbc, SharedTrip trip) {
    this.jdbc = jdbc;
    this.trip = trip;
  }

  Optional<LockedTask> lock(String taskId, String username) {
    Optional<LockedTask> locked =
        jdbc.sql(LOCK)
            .param("id", taskId)
            .param("me", username)
            .query(
                (row, i) ->
                    new LockedTask(
                        WorkRow.read(row, i),
                        username,
                        Objects.requireNonNullElse(row.getString("my_name"), username)))
            .optional();
    locked.ifPresent(task -> LockedTasks.add(taskId));
    return locked;
  }

  WorkItem take(LockedTask task) {
    trip.later(
        "update work_item set assignee = ?, version = version + 1 where task_id = ?",
        task.username(),
        task.item().taskId());
    return task.taken();
  }
}
