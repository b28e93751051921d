package io.recourse.operate.web;

import io.recourse.common.Problem;
import io.recourse.operate.ListStanding;
import io.recourse.operate.SeeIncidents;
import io.recourse.operate.StandingFilter;
import io.recourse.staff.Account;
import io.recourse.studio.ListModels;
import io.recourse.web.DrawnWords;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.SeeToIncidents;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases that a process holds: counted by step, listed, and what stands still among them. */
@Controller
@RequestMapping("/studio/models/{key}/operate")
@PreAuthorize(Operators.READERS)
class OperatePage {

  private final ListStanding standing;
  private final SeeIncidents incidents;
  private final SeeToIncidents settle;
  private final ListModels models;
  private final ProblemWords problems;
  private final DrawnWords words;
  private final Clock clock;

  OperatePage(
      ListStanding standing,
      SeeIncidents incidents,
      SeeToIncidents settle,
      ListModels models,
      ProblemWords problems,
      DrawnWords words,
      Clock clock) {
    this.words = words;
    this.standing = standing;
    this.incidents = incidents;
    this.settle = settle;
    this.models = models;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @PathVariable String key,
      @ModelAttribute("asked") AskedFor asked,
      @RequestParam(required = false) String after,
      Authentication who,
      Locale locale,
      Model page) {
    StandingFilter filter = asked.filter();
    ListStanding.Found found = standing.find(key, filter, after);
    page.addAttribute("key", key);
    page.addAttribute("process", words.say(found.process(), locale));
    page.addAttribute("found", found);
    page.addAttribute("incidents", incidents.of(key, filter, Operators.worker(who)));
    page.addAttribute("versions", models.versions(key));
    page.addAttribute("teams", Account.TEAMS);
    page.addAttribute("now", clock.instant());
    return "operate/operate";
  }

  /** Tried again by whoever may; back to what was looked at. */
  @PostMapping("/incidents/{id}/retry")
  String retry(
      @PathVariable String key,
      @PathVariable String id,
      @ModelAttribute("asked") AskedFor asked,
      Authentication who,
      RedirectAttributes flash) {
    try {
      settle.retry(id, Operators.worker(who));
      flash.addFlashAttribute("done", true);
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", problems.here(refused).getMessage());
    }
    flash.addAttribute("key", key);
    return "redirect:/studio/models/{key}/operate" + asked.here();
  }
}
