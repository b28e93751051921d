package io.recourse.worklist.web;

import io.recourse.web.ProblemWords;
import io.recourse.worklist.ListWork;
import io.recourse.worklist.ShowTask;
import io.recourse.worklist.TaskView;
import io.recourse.worklist.Version;
import io.recourse.worklist.WorkFilter;
import io.recourse.worklist.WorkPage;
import io.recourse.worklist.WorkQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads open work. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

  private final ListWork list;
  private final ShowTask show;
  private final ManualPassages manual;
  private final ProblemWords problems;
  private final Clock clock;

  TasksApi(
      ListWork list, ShowTask show, ManualPassages manual, ProblemWords problems, Clock clock) {
    this.list = list;
    this.show = show;
    this.manual = manual;
    this.problems = problems;
    this.clock = clock;
  }

  record TaskList(List<TaskJson> items, String next) {}

  @GetMapping
  TaskList list(
      Authentication signedIn,
      @RequestParam(required = false) String queue,
      @RequestParam(required = false) String team,
      @RequestParam(name = "case", required = false) String caseNumber,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String due,
      @RequestParam(required = false) String key,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Instant now = clock.instant();
    WorkFilter filter = new WorkFilter(queue, team, caseNumber, q, due, key, cursor);
    WorkPage page = list.list(WorkQuery.of(SignedInWorker.of(signedIn), filter, now, limit));
    return new TaskList(
        page.items().stream().map(item -> TaskJson.of(item, now)).toList(), page.next());
  }

  @GetMapping("/{id}")
  ResponseEntity<TaskDetailJson> one(
      Authentication signedIn, @PathVariable String id, Locale locale) {
    TaskView view = show.show(id, SignedInWorker.of(signedIn));
    return ResponseEntity.ok()
        .eTag(Version.tag(view.item()))
        .body(
            TaskDetailJson.of(
                view,
                manual.of(view.item(), locale),
                view.barred().map(why -> problems.here(why).getMessage()).orElse(null),
                clock.instant()));
  }
}
