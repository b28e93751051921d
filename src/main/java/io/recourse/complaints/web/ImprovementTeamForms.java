package io.recourse.complaints.web;

import io.recourse.common.Problem;
import io.recourse.complaints.CarryImprovement;
import io.recourse.web.ProblemWords;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of a team on the page of improvements. */
@Controller
@RequestMapping("/work/improvements")
class ImprovementTeamForms {

  private final CarryImprovement carry;
  private final ProblemWords words;

  ImprovementTeamForms(CarryImprovement carry, ProblemWords words) {
    this.carry = carry;
    this.words = words;
  }

  /**
   * What was typed into a form that was refused; null what the form does not ask.
   *
   * @param action that was reported on
   */
  record Kept(
      List<String> members, String what, String owner, String dueOn, Long action, String progress)
      implements Serializable {

    static Kept team(List<String> members) {
      return new Kept(members, null, null, null, null, null);
    }

    static Kept agreed(String what, String owner, String dueOn) {
      return new Kept(null, what, owner, dueOn, null, null);
    }

    static Kept report(long action, String progress) {
      return new Kept(null, null, null, null, action, progress);
    }
  }

  @PostMapping("/{id}/team")
  String form(
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<String> members,
      Authentication who,
      RedirectAttributes flash) {
    return done(
        id, () -> carry.form(id, ImprovementApi.teams(who), members), Kept.team(members), flash);
  }

  @PostMapping("/{id}/actions")
  String agree(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String dueOn,
      Authentication who,
      RedirectAttributes flash) {
    return done(
        id,
        () -> {
          var unused = carry.agree(id, ImprovementApi.teams(who), what, owner, day(dueOn));
        },
        Kept.agreed(what, owner, dueOn),
        flash);
  }

  @PostMapping("/{id}/actions/{action}")
  String report(
      @PathVariable long id,
      @PathVariable long action,
      @RequestParam(defaultValue = "") String progress,
      @RequestParam(defaultValue = "false") boolean done,
      Authentication who,
      RedirectAttributes flash) {
    return done(
        id,
        () -> carry.report(action, ImprovementApi.teams(who), progress, done),
        Kept.report(action, progress),
        flash);
  }

  private String done(long id, Runnable act, Kept typed, RedirectAttributes flash) {
    try {
      act.run();
    } catch (Problem refused) {
      Problem here = words.here(refused);
      flash.addFlashAttribute("refusedAt", id);
      flash.addFlashAttribute("kept", typed);
      flash.addFlashAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
    }
    return "redirect:/work/improvements#improvement-" + id;
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
