package io.recourse.defects.web;

import io.recourse.defects.ReportReturnReasons;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Return reasons as a table: a row per article, those with most faulty pieces first. */
@Controller
@PreAuthorize(ReturnReasonsPage.READERS)
class ReturnReasonsPage {

  static final String READERS = "hasAnyRole('LEAD','DIRECTOR','OWNER','AUDITOR','ANALYST')";

  private final ReportReturnReasons report;

  ReturnReasonsPage(ReportReturnReasons report) {
    this.report = report;
  }

  @GetMapping("/work/return-reasons")
  String page(@RequestParam(defaultValue = "6") int months, Model model) {
    model.addAttribute("articles", report.of(months));
    model.addAttribute("months", months);
    return "returns/return-reasons";
  }
}
