package io.recourse.worklist.web;

import io.recourse.web.ProblemWords;
import io.recourse.worklist.EndedTask;
import io.recourse.worklist.ShowTask;
import io.recourse.worklist.TaskView;
import io.recourse.worklist.WorkItems;
import io.recourse.worklist.Worker;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One task: its form, and beside it the case, the manual and what happens by default. */
@Controller
@RequestMapping("/work/tasks/{id}")
class TaskPage {

  private final ShowTask show;
  private final WorkItems items;
  private final TaskIsland island;
  private final WorkPane pane;
  private final ManualPassages manual;
  private final ReplyTemplates replies;
  private final LeftBehind behind;
  private final MessageSource words;
  private final ProblemWords problems;
  private final Clock clock;

  TaskPage(
      ShowTask show,
      WorkItems items,
      TaskIsland island,
      WorkPane pane,
      ManualPassages manual,
      ReplyTemplates replies,
      LeftBehind behind,
      MessageSource words,
      ProblemWords problems,
      Clock clock) {
    this.show = show;
    this.items = items;
    this.island = island;
    this.pane = pane;
    this.manual = manual;
    this.replies = replies;
    this.behind = behind;
    this.words = words;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping
  String show(
      Authentication signedIn,
      Locale locale,
      @PathVariable String id,
      ListUrl url,
      Model model,
      HttpServletResponse response) {
    Worker worker = SignedInWorker.of(signedIn);
    TaskWording wording = new TaskWording(words, locale, clock.instant());
    Optional<EndedTask> ended = show.ended(id, worker);
    if (ended.isPresent()) {
      response.setStatus(HttpStatus.GONE.value());
      model.addAttribute("task", ended.get());
      model.addAttribute("wording", wording);
      model.addAttribute("left", left(ended.get(), worker, locale));
      return "worklist/ended";
    }
    TaskView view = show.show(id, worker);
    model.addAttribute("view", view);
    view.barred().ifPresent(why -> model.addAttribute("barred", problems.here(why).getMessage()));
    model.addAttribute("task", view.item());
    model.addAttribute("sheet", view.sheet().orElse(null));
    model.addAttribute("replies", view.sheet().map(it -> replies.of(it, locale)).orElse(List.of()));
    model.addAttribute("wording", wording);
    model.addAttribute("title", wording.task(view.item().taskKey(), view.item().name()));
    model.addAttribute("manual", manual.of(view.item(), locale));
    model.addAttribute("members", items.membersOf(view.item().team()));
    model.addAttribute("island", island.json(view, worker, locale));
    model.addAttribute("linesInForm", LineFacts.shownBy(view));
    model.addAttribute("url", url.queue(WorkListPage.filter(worker, url).queue()));
    model.addAttribute("pane", pane.of(view.item(), worker, url, wording));
    if (url.done() != null) {
      model.addAttribute("flash", wording.message("work.done.next"));
    }
    return "worklist/task";
  }

  private List<LeftBehind.Entered> left(EndedTask task, Worker worker, Locale locale) {
    return show.leftBehind(task, worker)
        .map(draft -> behind.read(task, draft, locale))
        .orElse(List.of());
  }
}
