package io.recourse.worklist.web;

import io.recourse.worklist.ReportEffort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who does each step of each process, who decides, who is told, and what is entered in it. */
@Controller
class ResponsibilitiesPage {

  private final ReportEffort report;

  ResponsibilitiesPage(ReportEffort report) {
    this.report = report;
  }

  @GetMapping("/work/responsibilities")
  String page(Model model) {
    model.addAttribute("processes", report.perProcess());
    return "worklist/responsibilities";
  }
}
