package io.recourse.worklist.web;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.ActOnMany.Outcome;
import io.recourse.worklist.UndoWork;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Undoes an act on work, and says of which tasks it could not be undone and why. */
@Controller
class UndoPage {

  private final UndoWork undo;
  private final ProblemWords problems;
  private final MessageSource words;

  UndoPage(UndoWork undo, ProblemWords problems, MessageSource words) {
    this.undo = undo;
    this.problems = problems;
    this.words = words;
  }

  @PostMapping("/work/undo/{act}")
  String undo(
      Authentication signedIn,
      Locale locale,
      ListUrl url,
      @PathVariable UUID act,
      @RequestParam(required = false) UUID task,
      RedirectAttributes flash) {
    try {
      Outcome outcome = undo.undo(act, SignedInWorker.of(signedIn));
      say(outcome, locale, flash);
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", problems.here(refused).getMessage());
    }
    return "redirect:" + (task == null ? url.first() : url.task(task.toString()));
  }

  /** A single refusal is the whole answer; of several each stands at its task. */
  private void say(Outcome outcome, Locale locale, RedirectAttributes flash) {
    if (outcome.done() == 0 && outcome.refused().size() == 1) {
      Problem why = outcome.refused().get(0).why();
      flash.addFlashAttribute("refused", problems.here(why).getMessage());
      return;
    }
    Object[] counts = {outcome.done(), outcome.refused().size()};
    flash.addFlashAttribute("flash", words.getMessage("work.undo.done", counts, locale));
    flash.addFlashAttribute("failed", ManyTasksPage.reasons(outcome.refused(), problems));
  }
}
