package io.recourse.worklist.web;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.SaveList;
import io.recourse.worklist.Worker;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the list that is open under a name, and drops one. */
@Controller
class SavedListsPage {

  private final SaveList lists;
  private final ProblemWords problems;

  SavedListsPage(SaveList lists, ProblemWords problems) {
    this.lists = lists;
    this.problems = problems;
  }

  @PostMapping("/work/lists")
  String keep(
      Authentication signedIn,
      ListUrl url,
      @RequestParam String name,
      @RequestParam(required = false) String sharedWith,
      RedirectAttributes flash) {
    Worker worker = SignedInWorker.of(signedIn);
    try {
      lists.keep(worker, name, WorkListPage.filter(worker, url), sharedWith);
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", problems.here(refused).getMessage());
    }
    return "redirect:" + url.first();
  }

  @PostMapping("/work/lists/{id}/drop")
  String drop(Authentication signedIn, @PathVariable UUID id, RedirectAttributes flash) {
    try {
      lists.drop(SignedInWorker.of(signedIn), id);
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", problems.here(refused).getMessage());
    }
    return "redirect:/work";
  }
}
