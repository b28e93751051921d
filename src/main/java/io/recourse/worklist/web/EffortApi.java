package io.recourse.worklist.web;

import io.recourse.worklist.ReportEffort;
import io.recourse.worklist.ReportEffort.Effort;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is entered in each process, as JSON. */
@RestController
class EffortApi {

  private final ReportEffort report;

  EffortApi(ReportEffort report) {
    this.report = report;
  }

  record EffortList(List<Effort> items, String next) {}

  @GetMapping("/api/v1/forms/processes")
  EffortList processes() {
    return new EffortList(report.perProcess(), null);
  }
}
