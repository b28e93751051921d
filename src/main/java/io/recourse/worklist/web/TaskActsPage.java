package io.recourse.worklist.web;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.ActUndoably;
import io.recourse.worklist.AssignTask;
import io.recourse.worklist.ClaimTask;
import io.recourse.worklist.DoneAct.Kind;
import io.recourse.worklist.ReleaseTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.Worker;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds a task: taken, given back or given to another by the buttons of its page. */
@Controller
@RequestMapping("/work/tasks/{id}")
class TaskActsPage {

  private final ClaimTask claim;
  private final ReleaseTask release;
  private final AssignTask assign;
  private final ActUndoably undoably;
  private final ProblemWords problems;

  TaskActsPage(
      ClaimTask claim,
      ReleaseTask release,
      AssignTask assign,
      ActUndoably undoably,
      ProblemWords problems) {
    this.claim = claim;
    this.release = release;
    this.assign = assign;
    this.undoably = undoably;
    this.problems = problems;
  }

  @PostMapping("/claim")
  String claim(
      Authentication signedIn,
      @PathVariable String id,
      @RequestParam(defaultValue = "task") String then,
      ListUrl url,
      RedirectAttributes flash) {
    Worker worker = SignedInWorker.of(signedIn);
    return after(
        way(id, then, url),
        flash,
        () -> act(Kind.CLAIM, id, worker, () -> claim.claim(id, worker, Version.ANY)));
  }

  @PostMapping("/release")
  String release(
      Authentication signedIn, @PathVariable String id, ListUrl url, RedirectAttributes flash) {
    Worker worker = SignedInWorker.of(signedIn);
    return after(
        url.task(id),
        flash,
        () -> act(Kind.RELEASE, id, worker, () -> release.release(id, worker, Version.ANY)));
  }

  @PostMapping("/assign")
  String assign(
      Authentication signedIn,
      @PathVariable String id,
      @RequestParam String assignee,
      ListUrl url,
      RedirectAttributes flash) {
    Worker worker = SignedInWorker.of(signedIn);
    return after(
        url.task(id),
        flash,
        () -> act(Kind.ASSIGN, id, worker, () -> assign.assign(id, worker, assignee, Version.ANY)));
  }

  private WorkItem act(Kind kind, String id, Worker worker, Supplier<WorkItem> change) {
    return undoably.act(UUID.randomUUID(), kind, id, worker, change);
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
