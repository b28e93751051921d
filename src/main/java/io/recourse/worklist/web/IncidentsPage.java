package io.recourse.worklist.web;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.SeeToIncidents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands still in the processes, for the lead and the administrator. */
@Controller
@RequestMapping("/work/incidents")
class IncidentsPage {

  private final SeeToIncidents incidents;
  private final ProblemWords problems;

  IncidentsPage(SeeToIncidents incidents, ProblemWords problems) {
    this.incidents = incidents;
    this.problems = problems;
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute("incidents", incidents.list());
    return "worklist/incidents";
  }

  @PostMapping("/{id}/retry")
  String retry(@PathVariable String id, RedirectAttributes flash) {
    try {
      incidents.retry(id);
      flash.addFlashAttribute("done", true);
    } catch (Problem settled) {
      flash.addFlashAttribute("refused", problems.here(settled).getMessage());
    }
    return "redirect:/work/incidents";
  }
}
