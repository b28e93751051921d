package io.recourse.leadtimes.web;

import io.recourse.leadtimes.ReportLeadTimes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Lead times as a table: a row per stage, a column per month, and how the stage has changed; where
 * teams lose time as another and as a chart.
 */
@Controller
@PreAuthorize(LeadTimePage.READERS)
class LeadTimePage {

  static final String READERS = "hasAnyRole('LEAD','DIRECTOR','OWNER','AUDITOR','ANALYST')";

  private static final int MONTHS = 6;

  private final ReportLeadTimes report;

  LeadTimePage(ReportLeadTimes report) {
    this.report = report;
  }

  @GetMapping("/work/lead-times")
  String page(Model model) {
    model.addAttribute("table", LeadTimeTable.of(report.of(MONTHS)));
    model.addAttribute("teams", TeamTimeTable.of(report.ofTeams(MONTHS)));
    return "returns/lead-times";
  }
}
