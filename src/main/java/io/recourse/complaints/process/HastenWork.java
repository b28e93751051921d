package io.recourse.complaints.process;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.SpreadNews;
import io.recourse.engine.Escalations;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Work that is open on a complaint becomes urgent: due sooner, and before every lead. */
@Component
class HastenWork implements SpreadNews {

  private final TaskService tasks;
  private final Escalations escalations;

  HastenWork(TaskService tasks, Escalations escalations) {
    this.tasks = tasks;
    this.escalations = escalations;
  }

  @Override
  public void spreads(CaseNumber number, Instant due) {
    tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKeyIn(
            ComplaintElements.INVESTIGATE,
            ComplaintElements.DECIDE,
            ComplaintElements.REVIEW,
            ComplaintElements.DECIDE_DISPUTE)
        .list()
        .forEach(
            task -> {
              task.setDueDate(Date.from(due));
              tasks.saveTask(task);
              escalations.escalate(task.getId(), Escalations.URGENT);
            });
  }
}
