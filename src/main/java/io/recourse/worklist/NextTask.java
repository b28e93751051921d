package io.recourse.worklist;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The piece of work to take up now: what is past its term first, then in working order (TRI-03).
 */
@Service
public class NextTask {

  private static final int PAGES = 100;

  private final WorkItems items;
  private final TaskGates gates;

  NextTask(WorkItems items, TaskGates gates) {
    this.items = items;
    this.gates = gates;
  }

  /**
   * Of what the query asks for, the first that is theirs to do and that nobody else holds.
   *
   * @param passedOver the task they leave for one behind it; null where they leave none
   */
  @Transactional(readOnly = true)
  public Optional<WorkItem> of(WorkQuery query, String passedOver) {
    Predicate<WorkItem> fits =
        item -> !item.taskId().equals(passedOver) && canTake(item, query.worker());
    Optional<WorkItem> behind =
        passedOver == null ? Optional.empty() : behind(query, passedOver, fits);
    return behind.or(() -> inOrder(query).filter(fits).findFirst());
  }

  private Optional<WorkItem> behind(WorkQuery query, String task, Predicate<WorkItem> fits) {
    return inOrder(query).dropWhile(item -> !item.taskId().equals(task)).filter(fits).findFirst();
  }

  private Stream<WorkItem> inOrder(WorkQuery query) {
    Stream<WorkQuery> windows =
        query.due() == null
            ? Stream.of(query.due(WorkQuery.Due.OVERDUE), query.due(WorkQuery.Due.AHEAD))
            : Stream.of(query);
    return windows.flatMap(this::pages);
  }

  /** Page after page, as far as somebody looks. */
  private Stream<WorkItem> pages(WorkQuery window) {
    return Stream.iterate(
            items.list(window),
            page -> !page.isEmpty(),
            page -> items.list(window.behind(page.get(page.size() - 1))))
        .limit(PAGES)
        .flatMap(List::stream);
  }

  private boolean canTake(WorkItem item, Worker worker) {
    return worker.worksOn(item)
        && (item.isFree() || item.isHeldBy(worker.username()))
        && gates.bars(item, worker.username()).isEmpty();
  }
}
