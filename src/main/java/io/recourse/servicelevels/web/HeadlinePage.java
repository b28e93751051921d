package io.recourse.servicelevels.web;

import io.recourse.common.Problem;
import io.recourse.servicelevels.HeadlineQuestion;
import io.recourse.servicelevels.ReportHeadlines;
import io.recourse.web.ProblemWords;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Response time, resolution rate and satisfaction as a page with charts. */
@Controller
class HeadlinePage {

  private final ReportHeadlines report;
  private final ProblemWords problems;

  HeadlinePage(ReportHeadlines report, ProblemWords problems) {
    this.report = report;
    this.problems = problems;
  }

  @GetMapping("/work/headlines")
  String page(AskedHeadlines asked, Model model) {
    HeadlineQuestion question = asked.on(report.today());
    model.addAttribute("asked", question);
    try {
      model.addAttribute("rows", report.of(question).stream().map(HeadlineSight::of).toList());
    } catch (Problem refused) {
      model.addAttribute("refused", problems.here(refused).errors().get(0).detail());
      model.addAttribute("rows", List.of());
    }
    return "servicelevels/headlines";
  }
}
