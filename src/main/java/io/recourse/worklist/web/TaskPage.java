package io.recourse.worklist.web;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.AssignTask;
import io.recourse.worklist.ClaimTask;
import io.recourse.worklist.EndedTask;
import io.recourse.worklist.ReleaseTask;
import io.recourse.worklist.ShowTask;
import io.recourse.worklist.TaskView;
import io.recourse.worklist.Version;
import io.recourse.worklist.WorkItems;
import io.recourse.worklist.Worker;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: its form, and beside it the case, the manual and what happens by default. */
@Controller
@RequestMapping("/work/tasks/{id}")
class TaskPage {

  private final ShowTask show;
  private final ClaimTask claim;
  private final ReleaseTask release;
  private final AssignTask assign;
  private final WorkItems items;
  private final TaskIsland island;
  private final WorkPane pane;
  private final ManualPassages manual;
  private final MessageSource words;
  private final ProblemWords problems;
  private final Clock clock;

  TaskPage(
      ShowTask show,
      ClaimTask claim,
      ReleaseTask release,
      AssignTask assign,
      WorkItems items,
      TaskIsland island,
      WorkPane pane,
      ManualPassages manual,
      MessageSource words,
      ProblemWords problems,
      Clock clock) {
    this.show = show;
    this.claim = claim;
    this.release = release;
    this.assign = assign;
    this.items = items;
    this.island = island;
    this.pane = pane;
    this.manual = manual;
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
      return "worklist/ended";
    }
    TaskView view = show.show(id, worker);
    model.addAttribute("view", view);
    view.barred().ifPresent(why -> model.addAttribute("barred", problems.here(why).getMessage()));
    model.addAttribute("task", view.item());
    model.addAttribute("sheet", view.sheet().orElse(null));
    model.addAttribute("wording", wording);
    model.addAttribute("title", wording.task(view.item().taskKey(), view.item().name()));
    model.addAttribute("manual", manual.of(view.item(), locale).text().lines().toList());
    model.addAttribute("members", items.membersOf(view.item().team()));
    model.addAttribute("island", island.json(view, locale));
    model.addAttribute("linesInForm", LineFacts.shownBy(view));
    model.addAttribute("url", url.queue(WorkListPage.filter(worker, url).queue()));
    model.addAttribute("pane", pane.of(worker, url, wording));
    if (url.done() != null) {
      model.addAttribute("flash", wording.message("work.done.next"));
    }
    return "worklist/task";
  }

  @PostMapping("/claim")
  String claim(
      Authentication signedIn,
      @PathVariable String id,
      @RequestParam(defaultValue = "task") String then,
      ListUrl url,
      RedirectAttributes flash) {
    return after(
        way(id, then, url), flash, () -> claim.claim(id, SignedInWorker.of(signedIn), Version.ANY));
  }

  @PostMapping("/release")
  String release(
      Authentication signedIn, @PathVariable String id, ListUrl url, RedirectAttributes flash) {
    return after(
        url.task(id), flash, () -> release.release(id, SignedInWorker.of(signedIn), Version.ANY));
  }

  @PostMapping("/assign")
  String assign(
      Authentication signedIn,
      @PathVariable String id,
      @RequestParam String assignee,
      ListUrl url,
      RedirectAttributes flash) {
    return after(
        url.task(id),
        flash,
        () -> assign.assign(id, SignedInWorker.of(signedIn), assignee, Version.ANY));
  }

  private String after(String way, RedirectAttributes flash, Supplier<?> change) {
    try {
      var ignored = change.get();
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", problems.here(refused).getMessage());
    }
    return "redirect:" + way;
  }

  private static String way(String id, String then, ListUrl url) {
    return "list".equals(then) ? url.first() : url.task(id);
  }
}
