package io.recourse.worklist.web;

import io.recourse.worklist.NextTask;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads from a finished task to the next of the same list; to the list where none is left. */
@Controller
class NextTaskPage {

  private static final int ROWS = 50;

  private final NextTask next;
  private final Clock clock;

  NextTaskPage(NextTask next, Clock clock) {
    this.next = next;
    this.clock = clock;
  }

  @GetMapping("/work/next")
  String next(Authentication signedIn, ListUrl url, @RequestParam(required = false) String after) {
    Worker worker = SignedInWorker.of(signedIn);
    WorkQuery query = WorkQuery.of(worker, WorkListPage.filter(worker, url), clock.instant(), ROWS);
    Optional<WorkItem> found = next.of(query, after);
    ListUrl list = url.queue(query.queue().name().toLowerCase(Locale.ROOT));
    String way = found.map(item -> list.task(item.taskId())).orElseGet(list::first);
    return "redirect:" + way + (url.done() == null ? "" : "&done=1");
  }
}
