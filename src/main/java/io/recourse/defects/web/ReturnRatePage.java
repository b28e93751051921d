package io.recourse.defects.web;

import io.recourse.defects.ReportReturnRate;
import io.recourse.defects.ReturnRate.By;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The return-and-exchange rate as a page. */
@Controller
class ReturnRatePage {

  private final ReportReturnRate report;

  ReturnRatePage(ReportReturnRate report) {
    this.report = report;
  }

  @GetMapping("/work/return-rate")
  String page(
      @RequestParam(defaultValue = "PRODUCT") By by,
      @RequestParam(defaultValue = "6") int months,
      Model model) {
    model.addAttribute("rates", report.of(by, months));
    model.addAttribute("by", by);
    model.addAttribute("months", months);
    return "returns/return-rate";
  }
}
