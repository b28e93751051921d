package io.recourse.worklist.jdbc;

import io.recourse.common.SharedTrip;
import io.recourse.engine.TaskChanged;
import io.recourse.engine.TaskClosed;
import io.recourse.engine.TaskGiven;
import io.recourse.engine.TaskMoved;
import io.recourse.engine.TaskOpened;
import io.recourse.worklist.SpecialistWork;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mirrors the engine's open tasks into one indexed table, in the engine's own transaction. */
@Component
class WorkProjection {

  private final JdbcClient jdbc;
  private final SharedTrip trip;
  private final Clock clock;

  WorkProjection(JdbcClient jdbc, SharedTrip trip, Clock clock) {
    this.jdbc = jdbc;
    this.trip = trip;
    this.clock = clock;
  }

  @EventListener
  void on(TaskOpened task) {
    String team = task.team() == null ? "lead" : task.team();
    trip.later(
        """
        insert into work_item (task_id, case_number, task_key, name, team, assignee, priority,
          due_at, created_at, process_instance, process_definition, default_outcome)
        values (?, ?, ?, ?, coalesce((select c.team from published.service_case c
            where c.number = ? and c.team = ?), ?), ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?)
        """,
        task.taskId(),
        task.caseNumber(),
        task.taskKey(),
        task.name() == null ? task.taskKey() : task.name(),
        SpecialistWork.TAKEN_OVER_FROM.contains(team) ? task.caseNumber() : null,
        SpecialistWork.TEAM,
        team,
        task.assignee(),
        task.priority(),
        utc(task.dueAt()),
        utc(task.createdAt()),
        task.processInstance(),
        task.processDefinition(),
        task.defaultOutcome());
  }

  /** Whoever ends or changes a task from within takes the locks in the order that people take. */
  private void holdCaseOf(String taskId) {
    if (LockedTasks.has(taskId)) {
      return;
    }
    var ignored =
        jdbc.sql(
                """
                select 1 from published.service_case c
                where c.number = (select w.case_number from work_item w where w.task_id = ?)
                for no key update
                """)
            .param(taskId)
            .query(Integer.class)
            .optional();
  }

  @EventListener
  void on(TaskChanged task) {
    holdCaseOf(task.taskId());
    jdbc.sql(
            """
            update work_item set priority = :priority, due_at = :dueAt, version = version + 1
            where task_id = :taskId and (priority, due_at)
              is distinct from (:priority, :dueAt::timestamptz)
            """)
        .param("taskId", task.taskId())
        .param("priority", task.priority())
        .param("dueAt", utc(task.dueAt()))
        .update();
  }

  @EventListener
  void on(TaskGiven task) {
    jdbc.sql(
            """
            update work_item set assignee = :assignee, version = version + 1
            where task_id = :taskId and assignee is distinct from :assignee::text
            """)
        .param("taskId", task.taskId())
        .param("assignee", task.assignee())
        .update();
  }

  /** Whoever has the task open completes it as they began: its own version stays. */
  @EventListener
  void on(TaskMoved task) {
    holdCaseOf(task.taskId());
    jdbc.sql(
            """
            update work_item set task_key = :key, name = coalesce(:name, :key),
              process_definition = :definition, default_outcome = :outcome
            where task_id = :taskId
            """)
        .param("taskId", task.taskId())
        .param("key", task.taskKey())
        .param("name", task.name())
        .param("definition", task.processDefinition())
        .param("outcome", task.defaultOutcome())
        .update();
    if (task.team() != null) {
      give(task.taskId(), task.team());
    }
  }

  /** To another team: nobody of the one before holds it any more. */
  private void give(String taskId, String team) {
    jdbc.sql(
            """
            update work_item w set home_team = null, assignee = null, version = version + 1,
              team = coalesce((select c.team from published.service_case c
                where c.number = w.case_number and c.team = :specialist and :takenOver), :team)
            where task_id = :taskId
            """)
        .param("taskId", taskId)
        .param("team", team)
        .param("specialist", SpecialistWork.TEAM)
        .param("takenOver", SpecialistWork.TAKEN_OVER_FROM.contains(team))
        .update();
  }

  @EventListener
  void on(TaskClosed task) {
    holdCaseOf(task.taskId());
    trip.later(
        """
        with ended as (delete from work_item where task_id = ? returning *),
             undrafted as (delete from work_draft d using ended e
               where d.task_id = e.task_id and d.username = e.assignee and ? = 'COMPLETED')
        insert into work_done (task_id, case_number, task_key, team, assignee, due_at, ended_as, ended_at)
        select task_id, case_number, task_key, team, assignee, due_at, ?, ?::timestamptz from ended
        """,
        task.taskId(),
        task.reason().name(),
        task.reason().name(),
        utc(clock.instant()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
