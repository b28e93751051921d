package io.recourse.worklist;

import java.util.List;
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

  /**
   * @param tasks ids in the order of their cases
   * @return how many were free
   */
  @Transactional
  public int lend(List<String> tasks, String helper) {
    return (int)
        tasks.stream()
            .flatMap(task -> items.lock(task).stream())
            .filter(item -> item.isFree() && !item.isEscalated() && !item.team().equals(helper))
            .peek(item -> move(item, helper))
            .count();
  }

  /**
   * @param team whose they are by their model
   */
  @Transactional
  public int takeBack(List<String> tasks, String team) {
    return (int)
        tasks.stream()
            .flatMap(task -> items.lock(task).stream())
            .filter(item -> item.isFree() && !item.team().equals(team))
            .peek(item -> move(item, team))
            .count();
  }

  private void move(WorkItem item, String team) {
    items.moveTo(item.taskId(), team);
    events.moved(item, team);
  }
}
