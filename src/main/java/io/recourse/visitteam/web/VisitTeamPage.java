package io.recourse.visitteam.web;

import io.recourse.common.Problem;
import io.recourse.visitteam.ReadTeam;
import io.recourse.visitteam.RecordAssessment;
import io.recourse.web.ProblemWords;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which leads keep who is trained and assessed to make visits. */
@Controller
@RequestMapping("/work/visit-team")
class VisitTeamPage {

  private final ReadTeam team;
  private final RecordAssessment assess;
  private final ProblemWords words;

  VisitTeamPage(ReadTeam team, RecordAssessment assess, ProblemWords words) {
    this.team = team;
    this.assess = assess;
    this.words = words;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("team", team.team());
    return "visitteam/team";
  }

  @PostMapping("/{person}")
  String record(
      @PathVariable String person,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate trainedOn,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate assessedOn,
      @RequestParam boolean passed,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate validUntil,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes flash) {
    try {
      assess.record(
          person, new RecordAssessment.Seen(trainedOn, assessedOn, passed, validUntil, note));
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", words.here(refused).getMessage());
      flash.addFlashAttribute("refusedOf", person);
      flash.addFlashAttribute("note", note);
    }
    return "redirect:/work/visit-team";
  }
}
