package io.recourse.worklist;

import java.time.Instant;
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

  @Transactional(readOnly = true)
  public WorkCounts count(WorkQuery query) {
    return items.count(query);
  }

  /** How much came in since the list was read. */
  @Transactional(readOnly = true)
  public long news(WorkQuery query, Instant since) {
    return items.openedSince(query, since);
  }
}
