package io.recourse.worklist.web;

import io.recourse.worklist.ReportEffort;
import io.recourse.worklist.ReportEffort.Effort;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who does each step of each process, who decides, who is told, and what is entered in it. */
@Controller
class ResponsibilitiesPage {

  private final ReportEffort report;

  ResponsibilitiesPage(ReportEffort report) {
    this.report = report;
  }

  record EffortList(List<Effort> items, String next) {}

  @GetMapping("/work/responsibilities")
  String page(Model model) {
    model.addAttribute("processes", report.perProcess());
    return "worklist/responsibilities";
  }

  @GetMapping("/api/v1/forms/processes")
  @ResponseBody
  EffortList processes() {
    return new EffortList(report.perProcess(), null);
  }
}
