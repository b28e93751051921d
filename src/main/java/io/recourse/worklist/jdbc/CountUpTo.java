package io.recourse.worklist.jdbc;

import io.recourse.worklist.WorkCounts;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.WorkQuery.Queue;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts open work as far as it is told. Each part of a queue has an index that finds its rows in a
 * row, so that a count reads as many of them at most, however many tasks are open.
 */
final class CountUpTo {

  private CountUpTo() {}

  /** An expression in SQL, with the parameters of the filters. */
  static String of(WorkQuery query, Queue queue, WorkWhere filters, String... narrower) {
    List<String> parts =
        QueueParts.of(queue, query.worker()).stream()
            .map(part -> rows(part, filters, narrower))
            .toList();
    return "(select count(*) from (select 1 from (%s) parts limit %d) upto)"
        .formatted(String.join(" union all ", parts), WorkCounts.MOST);
  }

  private static String rows(String part, WorkWhere filters, String... narrower) {
    List<String> conditions = new ArrayList<>(List.of(narrower));
    conditions.add(part);
    return "(select 1 from work_item w %s limit %d)"
        .formatted(filters.and(conditions), WorkCounts.MOST);
  }
}
