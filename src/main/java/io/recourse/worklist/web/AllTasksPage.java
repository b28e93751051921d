package io.recourse.worklist.web;

import io.recourse.web.ProblemWords;
import io.recourse.worklist.ActOnAll;
import io.recourse.worklist.LongAct;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far an act on all tasks of a list is, and on which it could not be done. */
@Controller
@RequestMapping("/work/many/{id}")
class AllTasksPage {

  private final ActOnAll acts;
  private final ProblemWords problems;
  private final MessageSource words;
  private final Clock clock;

  AllTasksPage(ActOnAll acts, ProblemWords problems, MessageSource words, Clock clock) {
    this.acts = acts;
    this.problems = problems;
    this.words = words;
    this.clock = clock;
  }

  /** A task on which it could not be done, as its row says it. */
  record Row(int at, String task, String title, String caseNumber, String why) {}

  @GetMapping
  String show(
      Authentication signedIn,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int after,
      Model model) {
    LongAct act = acts.show(id, SignedInWorker.of(signedIn));
    List<Row> refused = refused(act, after, locale);
    model.addAttribute("act", act);
    model.addAttribute("refused", refused);
    model.addAttribute("more", refused.size() == WorkQuery.MOST);
    return "worklist/all";
  }

  @GetMapping("/progress")
  String progress(Authentication signedIn, @PathVariable UUID id, Model model) {
    model.addAttribute("act", acts.show(id, SignedInWorker.of(signedIn)));
    return "worklist/progress :: progress";
  }

  @PostMapping("/stop")
  String stop(Authentication signedIn, @PathVariable UUID id) {
    Worker worker = SignedInWorker.of(signedIn);
    acts.stop(id, worker);
    return "redirect:/work/many/" + id;
  }

  private List<Row> refused(LongAct act, int after, Locale locale) {
    TaskWording wording = new TaskWording(words, locale, clock.instant());
    return acts.refusals(act, after, WorkQuery.MOST).stream()
        .map(
            each ->
                new Row(
                    each.at(),
                    each.taskId(),
                    wording.task(each.taskKey(), each.name()),
                    each.caseNumber(),
                    problems.say(locale, each.why())))
        .toList();
  }
}
