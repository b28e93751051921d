package io.recourse.worklist.web;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.ActOnAll;
import io.recourse.worklist.ActOnMany;
import io.recourse.worklist.ActOnMany.Outcome;
import io.recourse.worklist.ActOnMany.Refused;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes, frees, gives away, ranks or decides the chosen tasks of a list; what failed stays chosen
 * and says why.
 */
@Controller
class ManyTasksPage {

  private final ActOnMany many;
  private final ActOnAll everything;
  private final ProblemWords problems;
  private final MessageSource words;
  private final Clock clock;

  ManyTasksPage(
      ActOnMany many,
      ActOnAll everything,
      ProblemWords problems,
      MessageSource words,
      Clock clock) {
    this.many = many;
    this.everything = everything;
    this.clock = clock;
    this.problems = problems;
    this.words = words;
  }

  @PostMapping("/work/many")
  String act(
      Authentication signedIn,
      Locale locale,
      ListUrl url,
      @RequestParam ActOnMany.Act act,
      @RequestParam(defaultValue = "") List<String> task,
      ActOnMany.With with,
      @RequestParam(defaultValue = "") String sure,
      @RequestParam(defaultValue = "") String all,
      Model model,
      RedirectAttributes flash) {
    try {
      if (!all.isEmpty()) {
        return actOnAll(SignedInWorker.of(signedIn), act, with, url, sure, model);
      }
      many.demand(act, task, with);
      if (act.reachesOthers() && sure.isEmpty()) {
        model.addAttribute("tasks", task);
        return ask(act, task.size(), false, with, url, model);
      }
      Outcome outcome = many.act(act, task, SignedInWorker.of(signedIn), with);
      flash.addFlashAttribute("flash", said(outcome, act, locale));
      flash.addFlashAttribute("failed", reasons(outcome.refused(), problems));
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", problems.here(refused).getMessage());
    }
    return "redirect:" + url.first();
  }

  /** Always asked about: only here the number is known. */
  private String actOnAll(
      Worker worker,
      ActOnMany.Act act,
      ActOnMany.With given,
      ListUrl url,
      String sure,
      Model model) {
    Instant now = clock.instant();
    ActOnMany.With with = given.seen() == null ? given.seen(now) : given;
    WorkQuery query = WorkQuery.of(worker, WorkListPage.filter(worker, url), now, WorkQuery.MOST);
    if (sure.isEmpty()) {
      return ask(act, everything.demand(act, with, query), true, with, url, model);
    }
    return "redirect:/work/many/" + everything.ask(act, with, query).id();
  }

  /** For whoever was not asked by the page itself, which needs a script for it. */
  private static String ask(
      ActOnMany.Act act, int count, boolean all, ActOnMany.With with, ListUrl url, Model model) {
    model.addAttribute("act", act);
    model.addAttribute("count", count);
    model.addAttribute("all", all);
    model.addAttribute("most", ActOnAll.MOST);
    model.addAttribute("with", with);
    model.addAttribute("url", url);
    return "worklist/sure";
  }

  private String said(Outcome outcome, ActOnMany.Act act, Locale locale) {
    Object[] counts = {outcome.done(), outcome.refused().size()};
    return words.getMessage("work.many.done." + act, counts, locale);
  }

  static Map<String, String> reasons(List<Refused> refused, ProblemWords problems) {
    Map<String, String> reasons = new TreeMap<>();
    for (Refused each : refused) {
      reasons.put(each.taskId(), problems.said(each.why()).get(0).detail());
    }
    return reasons;
  }
}
