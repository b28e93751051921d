package io.recourse.worklist;

import io.recourse.common.CaseNumber;
import java.util.Optional;
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

  /**
   * Gives one open task alone.
   *
   * @param number a locked case
   * @param from the teams that may give it away
   * @return whether it waited for one of them, and for another than that team
   */
  @Transactional
  public boolean give(CaseNumber number, String taskKey, Set<String> from, String team) {
    Optional<WorkItem> open =
        items.openOf(number).stream()
            .flatMap(task -> items.lock(task).stream())
            .filter(item -> item.taskKey().equals(taskKey) && from.contains(item.team()))
            .filter(item -> !item.team().equals(team))
            .findFirst();
    open.ifPresent(item -> give(item, team));
    return open.isPresent();
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
