package io.recourse.worklist.web;

import io.recourse.common.ListRead;
import io.recourse.common.Money;
import io.recourse.worklist.CaseFacts;
import io.recourse.worklist.CaseSheets;
import io.recourse.worklist.TaskSums;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.WorkPage;
import io.recourse.worklist.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tasks of a list as cards, each with the facts of its case and the money it moves. */
@Component
class WorkCards {

  private final CaseSheets cases;
  private final List<TaskSums> sums;
  private final ApplicationEventPublisher reads;

  WorkCards(CaseSheets cases, List<TaskSums> sums, ApplicationEventPublisher reads) {
    this.cases = cases;
    this.sums = sums;
    this.reads = reads;
  }

  /** With the customers' names; that they were read is kept. */
  List<WorkCard> named(WorkPage page, Worker worker, TaskWording wording) {
    reads.publishEvent(ListRead.of("tasks", numbers(page)));
    return of(page, worker, wording);
  }

  /** For a place that shows nobody's name. */
  List<WorkCard> unnamed(WorkPage page, Worker worker, TaskWording wording) {
    return of(page, worker, wording).stream().map(WorkCard::unnamed).toList();
  }

  private List<WorkCard> of(WorkPage page, Worker worker, TaskWording wording) {
    Map<String, CaseFacts> facts = new HashMap<>(cases.facts(numbers(page)));
    Map<String, Money> moved = new HashMap<>();
    sums.forEach(feature -> moved.putAll(feature.of(page.items())));
    return page.items().stream()
        .map(
            item ->
                WorkCard.of(
                    item, facts.get(item.caseNumber()), moved.get(item.taskId()), worker, wording))
        .toList();
  }

  private static List<String> numbers(WorkPage page) {
    return page.items().stream().map(WorkItem::caseNumber).filter(Objects::nonNull).toList();
  }
}
