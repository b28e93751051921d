package io.recourse.defects.web;

import io.recourse.common.ReportedMonths;
import io.recourse.defects.ArticleReturns;
import io.recourse.defects.ReportReturnReasons;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Return reasons by article as JSON; a hundred at most, so {@code next} is always null. */
@RestController
@PreAuthorize(ReturnReasonsPage.READERS)
class ReturnReasonsApi {

  private final ReportReturnReasons report;

  ReturnReasonsApi(ReportReturnReasons report) {
    this.report = report;
  }

  record ReturnReasonsList(List<ArticleReturns> items, String next) {}

  @GetMapping("/api/v1/reports/return-reasons")
  ReturnReasonsList list(
      @Parameter(description = ReportedMonths.SAID) @RequestParam(defaultValue = "6") int months) {
    return new ReturnReasonsList(report.of(months), null);
  }
}
