package io.recourse.worklist;

import io.recourse.engine.TaskEscalated;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits too long is the lead's matter too, whichever model it belongs to: the models say where
 * that is so before the due time, and whatever passes its due time follows by itself (TRI-09).
 */
@Service
public class EscalateWork {

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
   * Escalates what is past its due time and was not before; at most 100 tasks.
   *
   * @return how many
   */
  @Transactional
  public int escalateLate() {
    Instant now = clock.instant();
    List<WorkItem> late =
        items.late(now, AT_ONCE).stream()
            .flatMap(task -> items.lock(task).stream())
            .filter(item -> item.isOverdue(now) && !item.isEscalated())
            .toList();
    late.forEach(item -> tasks.escalate(item.taskId()));
    return late.size();
  }

  @EventListener
  void on(TaskEscalated task) {
    items
        .lock(task.taskId())
        .filter(item -> !item.isEscalated())
        .ifPresent(
            item -> {
              items.escalate(item.taskId(), clock.instant());
              events.escalated(item);
            });
  }
}
