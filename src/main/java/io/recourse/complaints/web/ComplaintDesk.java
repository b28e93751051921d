package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.AdrBodies;
import io.recourse.complaints.ComplaintBook;
import io.recourse.complaints.ConveneTaskForce;
import io.recourse.complaints.FlagSpread;
import io.recourse.complaints.HandUpDecision;
import io.recourse.complaints.TaskForces;
import io.recourse.dataleaks.Leaks;
import io.recourse.web.ProblemWords;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff arrange for a complaint beside its tasks: a task force, the word to an authority. */
@Controller
@RequestMapping("/work/cases/{number}/complaint")
class ComplaintDesk {

  private final CaseAccess access;
  private final Cases cases;
  private final AdrBodies adr;
  private final ComplaintBook book;
  private final TaskForces forces;
  private final Leaks leaks;
  private final FlagSpread spread;
  private final ConveneTaskForce force;
  private final HandUpDecision decision;
  private final ProblemWords words;
  private final Clock clock;

  ComplaintDesk(
      CaseAccess access,
      Cases cases,
      AdrBodies adr,
      ComplaintBook book,
      TaskForces forces,
      Leaks leaks,
      FlagSpread spread,
      ConveneTaskForce force,
      HandUpDecision decision,
      ProblemWords words,
      Clock clock) {
    this.access = access;
    this.cases = cases;
    this.adr = adr;
    this.book = book;
    this.forces = forces;
    this.leaks = leaks;
    this.spread = spread;
    this.force = force;
    this.decision = decision;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    model.addAttribute("number", known.value());
    model.addAttribute("complaint", book.of(known));
    model.addAttribute("adr", adr.in(countryOf(known)).orElse(null));
    model.addAttribute("forces", forces.of(known));
    model.addAttribute("leaked", leaks.of(known).isPresent());
    return "complaints/desk";
  }

  @PostMapping("/may-spread")
  String maySpread(@PathVariable String number, Authentication who, RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      spread.flag(known);
    } catch (Problem refused) {
      back.addFlashAttribute("refused", said(refused));
    }
    return back(known);
  }

  @PostMapping("/hand-up")
  String handUp(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      decision.handUp(known, reason);
    } catch (Problem refused) {
      back.addFlashAttribute("refused", said(refused));
      back.addFlashAttribute("reason", reason);
    }
    return back(known);
  }

  /**
   * @param members ids of people, with commas between
   * @param days from now until it ends
   */
  @PostMapping("/task-force")
  String convene(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String members,
      @RequestParam(defaultValue = "") String mandate,
      @RequestParam(defaultValue = "0") int days,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    List<String> named =
        Arrays.stream(members.split("[,，、]")).filter(one -> !one.isBlank()).toList();
    try {
      force.convene(known, named, mandate, clock.instant().plus(Duration.ofDays(days)));
    } catch (Problem refused) {
      back.addFlashAttribute("refused", said(refused));
      back.addFlashAttribute("members", members);
      back.addFlashAttribute("mandate", mandate);
    }
    return back(known);
  }

  private String countryOf(CaseNumber known) {
    return cases.get(known).origin().country();
  }

  private String said(Problem refused) {
    Problem here = words.here(refused);
    return here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail();
  }

  private static String back(CaseNumber known) {
    return "redirect:/work/cases/" + known + "/complaint";
  }
}
