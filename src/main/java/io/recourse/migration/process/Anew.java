package io.recourse.migration.process;

import io.recourse.migration.WorkAnew;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Open work is due, and whose it is, as the other version says, counted from when it came to be;
 * only where that version says something else than the one before: what people set stays.
 */
record Anew(ProcessEngine engine, Said before, Said now) {

  static Anew of(ProcessEngine engine, String from, String to) {
    return new Anew(engine, Said.of(engine, from), Said.of(engine, to));
  }

  /**
   * @param was the key of the task before it was moved
   */
  Optional<WorkAnew> of(Task task, String was) {
    String is = task.getTaskDefinitionKey();
    Instant due = isSaid(before.due(was), now.due(is)) ? due(now.due(is), task) : null;
    String team = isSaid(before.team(was), now.team(is)) ? text(now.team(is), task) : null;
    return due == null && team == null
        ? Optional.empty()
        : Optional.of(new WorkAnew(is, instant(task.getDueDate()), due, team));
  }

  void put(Task task, WorkAnew anew) {
    if (anew.due() != null) {
      task.setDueDate(Date.from(anew.due()));
      engine.getTaskService().saveTask(task);
    }
  }

  /**
   * @param was the element of the timer before it was moved
   */
  void timer(String job, String was, String is) {
    if (!before.timers().getOrDefault(was, "").equals(now.timers().get(is))) {
      engine.getManagementService().recalculateJobDuedate(job, true);
    }
  }

  private static boolean isSaid(Expression was, Expression is) {
    return is != null && !Said.text(was).equals(Said.text(is));
  }

  private static Instant due(Expression said, Task task) {
    Object at = said.getValue((VariableScope) (TaskEntity) task);
    return at instanceof String text
        ? new DueDateBusinessCalendar().resolveDuedate(text, task.getCreateTime()).toInstant()
        : instant((Date) at);
  }

  private static String text(Expression said, Task task) {
    return Objects.toString(said.getValue((VariableScope) (TaskEntity) task), null);
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
