package io.recourse.worklist;

import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts what people do with work on the trail of its case. */
@Component
class WorkEvents {

  private final ApplicationEventPublisher events;
  private final ManualVersions manual;

  WorkEvents(ApplicationEventPublisher events, ManualVersions manual) {
    this.events = events;
    this.manual = manual;
  }

  /** By which passage of the manual they work is kept: it may be another tomorrow (KNO-09). */
  void claimed(WorkItem item, String holder) {
    int passage = manual.inForce(item.taskKey());
    publish(
        item,
        "TaskClaimed",
        passage == 0
            ? "A person took the task."
            : "A person took the task, by version " + passage + " of its manual.",
        Map.of(
            "task", item.taskId(),
            "key", item.taskKey(),
            "holder", holder,
            "manual", Integer.toString(passage)));
  }

  void released(WorkItem item) {
    held(item, "TaskReleased", "The task went back to its team.", "");
  }

  void assigned(WorkItem item, String holder) {
    held(item, "TaskAssigned", "A lead gave the task to a person.", holder);
  }

  void escalated(WorkItem item) {
    publish(
        item,
        "WorkEscalated",
        "“" + item.name() + "” waits too long; it is the lead's matter too.",
        Map.of("task", item.taskId(), "key", item.taskKey(), "team", item.team()));
  }

  void prioritized(WorkItem item, int priority) {
    ranked(item, priority, "A lead changed how urgent the task is.");
  }

  private void ranked(WorkItem item, int priority, String summary) {
    publish(
        item,
        "TaskPrioritized",
        summary,
        Map.of("task", item.taskId(), "key", item.taskKey(), "priority", String.valueOf(priority)));
  }

  void rankUndone(WorkItem item, int priority) {
    ranked(item, priority, "How urgent the task was made is undone.");
  }

  /**
   * @param holder who had the task before; null where nobody did
   */
  void holderUndone(WorkItem item, String holder) {
    if (holder == null) {
      held(item, "TaskReleased", "That a person has the task is undone.", "");
    } else {
      held(item, "TaskAssigned", "The task went back to who had it: undone.", holder);
    }
  }

  void moved(WorkItem item, String team) {
    moved(item, team, "Another team does the task while there is a peak, or its own again.");
  }

  void given(WorkItem item, String team) {
    moved(item, team, "Another team does the task from now on.");
  }

  private void moved(WorkItem item, String team, String summary) {
    publish(
        item,
        "WorkMoved",
        summary,
        Map.of("task", item.taskId(), "key", item.taskKey(), "team", team));
  }

  private void held(WorkItem item, String type, String summary, String holder) {
    publish(
        item,
        type,
        summary,
        Map.of("task", item.taskId(), "key", item.taskKey(), "holder", holder));
  }

  private void publish(WorkItem item, String type, String summary, Map<String, String> data) {
    String chain = item.number().map(number -> number.value()).orElse(DomainEvent.SYSTEM_CHAIN);
    events.publishEvent(new DomainEvent(chain, type, summary, data));
  }
}
