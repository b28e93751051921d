package io.recourse.worklist;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists open work in working order: priority, then term (TRI-03). */
@Service
public class ListWork {

  private final WorkItems items;

  ListWork(WorkItems items) {
    this.items = items;
  }

  @Transactional(readOnly = true)
  public WorkPage list(WorkQuery query) {
    return WorkPage.of(items.list(query), query.limit());
  }

  /**
   * What a team has that nobody has taken, as far as a page shows it; for those who share it out.
   */
  @Transactional(readOnly = true)
  public List<WorkItem> free(String team) {
    return items.free(team, WorkQuery.MOST);
  }

  @Transactional(readOnly = true)
  public WorkCounts count(WorkQuery query) {
    return items.count(query);
  }

  /** How many tasks a list shows in all, counted up to {@link WorkCounts#MOST}. */
  @Transactional(readOnly = true)
  public long number(WorkQuery query) {
    return items.number(query);
  }

  /** The task keys of the open work this person may see, each once. */
  @Transactional(readOnly = true)
  public List<String> kinds(Worker worker) {
    return items.kinds().stream()
        .filter(kind -> worker.seesAllTeams() || worker.isOf(kind.team()))
        .map(WorkKind::key)
        .distinct()
        .toList();
  }

  /** The teams that have open work. */
  @Transactional(readOnly = true)
  public List<String> teams() {
    return items.kinds().stream().map(WorkKind::team).distinct().toList();
  }

  /** Whether a task is one of this list; cursor and limit aside. */
  @Transactional(readOnly = true)
  public boolean shows(WorkQuery query, WorkItem item) {
    return items.has(query, item.taskId());
  }

  /** How much came in since the list was read. */
  @Transactional(readOnly = true)
  public long news(WorkQuery query, Instant since) {
    return items.openedSince(query, since);
  }
}
