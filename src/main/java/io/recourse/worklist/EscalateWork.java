package io.recourse.worklist;

import io.recourse.engine.TaskEscalated;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits too long is the lead's matter too, whichever model it belongs to: the models say where
 * that is so before the due time, and whatever passes its due time follows by itself (TRI-09).
 */
@Service
public class EscalateWork {

  private static final Logger LOG = LoggerFactory.getLogger(EscalateWork.class);
  private static final int AT_ONCE = 100;

  private final WorkItems items;
  private final EngineTasks tasks;
  private final WorkEvents events;
  private final Clock clock;

  EscalateWork(WorkItems items, EngineTasks tasks, WorkEvents events, Clock clock) {
    this.items = items;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A page of what is past its due time and the team's alone.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<String> next(String after) {
    return items.late(clock.instant(), after, AT_ONCE);
  }

  /** Says whether it is the lead's matter from now on. */
  @Transactional
  public boolean escalate(String taskId) {
    boolean late = items.lock(taskId).filter(this::isLate).isPresent();
    if (late) {
      tasks.escalate(taskId);
    }
    return late;
  }

  private boolean isLate(WorkItem item) {
    return item.isOverdue(clock.instant()) && !item.isEscalated();
  }

  /** This one could not be escalated: it is looked at again by every round. */
  public void leave(String taskId, RuntimeException why) {
    LOG.error("Late work {} could not be escalated", taskId, why);
  }

  @EventListener
  void on(TaskEscalated task) {
    items
        .lock(task.taskId())
        .filter(item -> !item.isEscalated())
        .ifPresent(
            item -> {
              items.escalate(item.taskId(), task.priority(), clock.instant());
              events.escalated(item);
            });
  }
}
