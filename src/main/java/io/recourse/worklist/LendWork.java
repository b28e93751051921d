package io.recourse.worklist;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives free tasks of one team to another that helps out, and gives them back: whose they are by
 * their model is kept. A task that somebody holds, or that is the lead's matter, stays where it is.
 */
@Service
public class LendWork {

  private final WorkItems items;
  private final WorkEvents events;

  LendWork(WorkItems items, WorkEvents events) {
    this.items = items;
    this.events = events;
  }

  /** Locks its case; says whether it was free, and moved. */
  @Transactional
  public boolean lend(String task, String helper) {
    return move(items.lock(task).filter(item -> !item.isEscalated()), helper);
  }

  /**
   * The same, back to whose it is.
   *
   * @param team whose it is by its model
   */
  @Transactional
  public boolean takeBack(String task, String team) {
    return move(items.lock(task), team);
  }

  private boolean move(Optional<WorkItem> found, String team) {
    Optional<WorkItem> moved = found.filter(item -> item.isFree() && !item.team().equals(team));
    moved.ifPresent(
        item -> {
          items.moveTo(item.taskId(), team);
          events.moved(item, team);
        });
    return moved.isPresent();
  }
}
