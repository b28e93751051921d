package io.recourse.worklist;

import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a task of a case to the person whose matter it is, of whatever team they are. */
@Service
public class HandToPerson {

  private final WorkItems items;
  private final WorkEvents events;

  HandToPerson(WorkItems items, WorkEvents events) {
    this.items = items;
    this.events = events;
  }

  /**
   * Nothing happens where no such task is open.
   *
   * @param number a locked case
   */
  @Transactional
  public void hand(CaseNumber number, String taskKey, String username) {
    items.openOf(number).stream()
        .flatMap(task -> items.lock(task).stream())
        .filter(item -> item.taskKey().equals(taskKey))
        .forEach(item -> hand(item, username));
  }

  private void hand(WorkItem item, String username) {
    events.assigned(item, username);
    var unused = items.hold(item.taskId(), username);
  }
}
