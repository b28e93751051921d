package io.recourse.worklist;

import java.util.List;

/** A page of work in working order, and where the next one begins; null at the end. */
public record WorkPage(List<WorkItem> items, String next) {

  static WorkPage of(List<WorkItem> oneMore, int limit) {
    if (oneMore.size() <= limit) {
      return new WorkPage(List.copyOf(oneMore), null);
    }
    List<WorkItem> page = List.copyOf(oneMore.subList(0, limit));
    return new WorkPage(page, WorkCursor.behind(page.get(limit - 1)).opaque());
  }
}
