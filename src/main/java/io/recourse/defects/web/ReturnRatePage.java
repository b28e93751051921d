package io.recourse.defects.web;

import io.recourse.defects.ReportReturnRate;
import io.recourse.defects.ReturnRate;
import io.recourse.defects.ReturnRate.By;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The return-and-exchange rate as a page and as JSON, and who supplies an article. */
@Controller
class ReturnRatePage {

  private final ReportReturnRate report;

  ReturnRatePage(ReportReturnRate report) {
    this.report = report;
  }

  record ReturnRateList(List<ReturnRate> items, String next) {}

  record Supplied(String supplier) {}

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

  @GetMapping("/api/v1/reports/return-rate")
  @ResponseBody
  ReturnRateList list(
      @RequestParam(defaultValue = "PRODUCT") By by, @RequestParam(defaultValue = "6") int months) {
    return new ReturnRateList(report.of(by, months), null);
  }

  @PutMapping("/api/v1/products/{sku}/supplier")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ResponseBody
  void supply(@PathVariable String sku, @RequestBody Supplied told) {
    report.supply(sku, told.supplier());
  }
}
