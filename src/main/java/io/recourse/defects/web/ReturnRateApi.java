package io.recourse.defects.web;

import io.recourse.common.ReportedMonths;
import io.recourse.defects.ReportReturnRate;
import io.recourse.defects.ReturnRate;
import io.recourse.defects.ReturnRate.By;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The return-and-exchange rate as JSON, and who supplies an article. */
@RestController
class ReturnRateApi {

  private final ReportReturnRate report;

  ReturnRateApi(ReportReturnRate report) {
    this.report = report;
  }

  record ReturnRateList(List<ReturnRate> items, String next) {}

  record Supplied(String supplier) {}

  @GetMapping("/api/v1/reports/return-rate")
  ReturnRateList list(
      @RequestParam(defaultValue = "PRODUCT") By by,
      @Parameter(description = ReportedMonths.SAID) @RequestParam(defaultValue = "6") int months) {
    return new ReturnRateList(report.of(by, months), null);
  }

  @PutMapping("/api/v1/products/{sku}/supplier")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void supply(@PathVariable String sku, @RequestBody Supplied told) {
    report.supply(sku, told.supplier());
  }
}
