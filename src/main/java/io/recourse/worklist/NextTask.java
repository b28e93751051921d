package io.recourse.worklist;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The piece of work to take up now: what is past its term first, then in working order (TRI-03).
 */
@Service
public class NextTask {

  private final WorkItems items;
  private final TaskGates gates;

  NextTask(WorkItems items, TaskGates gates) {
    this.items = items;
    this.gates = gates;
  }

  /**
   * Of what the query asks for, the first that is theirs to do and that nobody else holds.
   *
   * @param passedOver the task they leave for another one; null where they leave none
   */
  @Transactional(readOnly = true)
  public Optional<WorkItem> of(WorkQuery query, String passedOver) {
    Stream<WorkQuery> windows =
        query.due() == null
            ? Stream.of(query.due(WorkQuery.Due.OVERDUE), query.due(WorkQuery.Due.AHEAD))
            : Stream.of(query);
    return windows
        .flatMap(window -> items.list(window).stream())
        .filter(item -> !item.taskId().equals(passedOver))
        .filter(item -> canTake(item, query.worker()))
        .findFirst();
  }

  private boolean canTake(WorkItem item, Worker worker) {
    return worker.worksOn(item)
        && (item.isFree() || item.isHeldBy(worker.username()))
        && gates.bars(item, worker.username()).isEmpty();
  }
}
