package io.recourse.worklist.web;

import io.recourse.worklist.ListWork;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.WorkPage;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.WorkQuery.Due;
import io.recourse.worklist.Worker;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * Some rows of it.
   *
   * @param more where those behind them are; null at the end
   */
  record Rows(List<WorkCard> cards, String more) {}

  /** From the first row on; from the open task on, where it stands further down. */
  Rows of(WorkItem open, Worker worker, ListUrl url, TaskWording wording) {
    WorkQuery query = query(worker, url, wording);
    Rows first = rows(query, query.due() == null ? Due.OVERDUE : null, url, worker, wording);
    return first.cards().stream().anyMatch(card -> card.id().equals(open.taskId()))
            || !list.shows(query, open)
        ? first
        : from(open, query, url, worker, wording);
  }

  /** What follows in one window of the list, and in the one behind it where that ends. */
  Rows behind(Due window, Worker worker, ListUrl url, TaskWording wording) {
    return rows(query(worker, url, wording), window, url, worker, wording);
  }

  private Rows from(
      WorkItem open, WorkQuery query, ListUrl url, Worker worker, TaskWording wording) {
    Due window = query.due() != null ? null : open.isOverdue(query.now()) ? Due.OVERDUE : Due.AHEAD;
    List<WorkCard> shown =
        new ArrayList<>(cards(new WorkPage(List.of(open), null), worker, wording));
    Rows later = rows(query.behind(open), window, url, worker, wording);
    shown.addAll(later.cards());
    return new Rows(shown, later.more());
  }

  private Rows rows(WorkQuery query, Due window, ListUrl url, Worker worker, TaskWording wording) {
    WorkPage page = list.list(window == null ? query : query.due(window));
    List<WorkCard> shown = cards(page, worker, wording);
    if (page.next() != null) {
      return new Rows(shown, url.paneRows(window, page.next()));
    }
    if (window != Due.OVERDUE) {
      return new Rows(shown, null);
    }
    List<WorkCard> both = new ArrayList<>(shown);
    Rows ahead = rows(query.fromStart(), Due.AHEAD, url, worker, wording);
    both.addAll(ahead.cards());
    return new Rows(both, ahead.more());
  }

  private List<WorkCard> cards(WorkPage page, Worker worker, TaskWording wording) {
    return cards.unnamed(page, worker, wording);
  }

  private static WorkQuery query(Worker worker, ListUrl url, TaskWording wording) {
    return WorkQuery.of(worker, WorkListPage.filter(worker, url), wording.now(), ROWS);
  }
}
