package io.recourse.worklist;

import io.recourse.common.CaseNumber;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the open tasks of a case to another team for good; whoever holds one gives it up. */
@Service
public class GiveWork {

  private final WorkItems items;
  private final WorkEvents events;

  GiveWork(WorkItems items, WorkEvents events) {
    this.items = items;
    this.events = events;
  }

  /**
   * @param number a locked case
   * @param from the teams whose tasks go
   */
  @Transactional
  public void give(CaseNumber number, Set<String> from, String team) {
    items.openOf(number).stream()
        .flatMap(task -> items.lock(task).stream())
        .filter(item -> from.contains(item.team()))
        .forEach(item -> give(item, team));
  }

  private void give(WorkItem item, String team) {
    if (!item.isFree()) {
      events.released(item);
      var unused = items.hold(item.taskId(), null);
    }
    items.giveTo(item.taskId(), team);
    events.given(item, team);
  }
}
