package io.recourse.worklist.web;

import io.recourse.worklist.ListWork;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.WorkQuery.Due;
import io.recourse.worklist.Worker;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list that stands beside an open task: the same order, without names. */
@Component
class WorkPane {

  private static final int ROWS = 40;

  private final ListWork list;
  private final WorkCards cards;

  WorkPane(ListWork list, WorkCards cards) {
    this.list = list;
    this.cards = cards;
  }

  List<WorkCard> of(Worker worker, ListUrl url, TaskWording wording) {
    WorkQuery query = WorkQuery.of(worker, WorkListPage.filter(worker, url), wording.now(), ROWS);
    return windows(query)
        .map(list::list)
        .flatMap(page -> cards.unnamed(page, worker, wording).stream())
        .limit(ROWS)
        .toList();
  }

  private static Stream<WorkQuery> windows(WorkQuery query) {
    return query.due() == null
        ? Stream.of(query.due(Due.OVERDUE), query.due(Due.AHEAD))
        : Stream.of(query);
  }
}
