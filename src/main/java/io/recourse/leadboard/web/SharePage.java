package io.recourse.leadboard.web;

import io.recourse.common.Problem;
import io.recourse.leadboard.ShareWork;
import io.recourse.leadboard.ShareWork.Shared;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.Worker;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tasks of one person, or those nobody of a team has taken, shared out one by one. */
@Controller
@RequestMapping("/work/board/share")
class SharePage {

  private final ShowShare shown;
  private final ShareWork share;
  private final StayReasons reasons;
  private final ProblemWords problems;

  SharePage(ShowShare shown, ShareWork share, StayReasons reasons, ProblemWords problems) {
    this.shown = shown;
    this.share = share;
    this.reasons = reasons;
    this.problems = problems;
  }

  /**
   * @param person whose tasks; blank for those of a team that nobody has taken
   */
  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String team,
      Model model) {
    shown.fill(person, team, model);
    return "leadboard/share";
  }

  /**
   * @param helper a team that gets the tasks instead of people; blank for none
   */
  @PostMapping
  String share(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") List<String> task,
      @RequestParam(defaultValue = "") List<String> to,
      @RequestParam(defaultValue = "") String helper,
      Authentication who,
      RedirectAttributes flash) {
    try {
      Worker lead = new Worker(who.getName(), Set.of("lead"));
      String from = person.isEmpty() ? null : person;
      Shared shared =
          helper.isEmpty() ? share.among(task, from, to, lead) : share.toTeam(task, helper);
      flash.addFlashAttribute("shared", shared);
      flash.addFlashAttribute("stays", reasons.of(shared.kept()));
    } catch (Problem refused) {
      Problem said = problems.here(refused);
      flash.addFlashAttribute(
          "refused", said.errors().isEmpty() ? said.getMessage() : said.errors().get(0).detail());
      flash.addFlashAttribute("chosen", task);
      flash.addFlashAttribute("people", to);
    }
    flash.addAttribute("person", person);
    flash.addAttribute("team", team);
    return "redirect:/work/board/share";
  }
}
