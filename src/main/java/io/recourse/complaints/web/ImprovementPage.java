package io.recourse.complaints.web;

import io.recourse.assignment.People;
import io.recourse.common.Problem;
import io.recourse.complaints.CloseImprovement;
import io.recourse.complaints.Improvement;
import io.recourse.complaints.ImprovementEffects;
import io.recourse.complaints.ImprovementTeam;
import io.recourse.complaints.ImprovementTeams;
import io.recourse.complaints.Improvements;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which staff read what is to be better, and its owners close it. */
@Controller
@RequestMapping("/work/improvements")
class ImprovementPage {

  private final Improvements improvements;
  private final ImprovementTeams teams;
  private final ImprovementEffects effects;
  private final People people;
  private final CloseImprovement close;
  private final ProblemWords words;
  private final Clock clock;

  ImprovementPage(
      Improvements improvements,
      ImprovementTeams teams,
      ImprovementEffects effects,
      People people,
      CloseImprovement close,
      ProblemWords words,
      Clock clock) {
    this.improvements = improvements;
    this.teams = teams;
    this.effects = effects;
    this.people = people;
    this.close = close;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String list(Authentication who, Model model) {
    List<Improvement> all = improvements.openAndLatest(ImprovementApi.CLOSED);
    model.addAttribute("improvements", all);
    model.addAttribute("carried", teams.of(all.stream().map(Improvement::id).toList()));
    model.addAttribute("effects", effects.of(all.stream().map(Improvement::id).toList()));
    model.addAttribute("people", people.names());
    model.addAttribute(
        "carriers", people.active().stream().filter(ImprovementTeam::isFor).toList());
    model.addAttribute("me", who.getName());
    model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    model.addAttribute("teams", ImprovementApi.teams(who));
    model.addAttribute("now", clock.instant());
    return "complaints/improvements";
  }

  @PostMapping("/{id}")
  String close(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(name = "words", defaultValue = "") String said,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    try {
      close.close(id, ImprovementApi.teams(who), ImprovementApi.outcome(outcome), said);
      return "redirect:/work/improvements";
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      model.addAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      model.addAttribute("refusedAt", id);
      model.addAttribute("typed", said);
      return list(who, model);
    }
  }
}
