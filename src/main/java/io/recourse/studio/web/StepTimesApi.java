package io.recourse.studio.web;

import io.recourse.studio.ReportStepTimes;
import io.recourse.studio.StepTime;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the cases of a version stand and lose time, as a list. */
@RestController
@PreAuthorize(Owners.AND_LEADS)
class StepTimesApi {

  private final ReportStepTimes report;

  StepTimesApi(ReportStepTimes report) {
    this.report = report;
  }

  record Steps(List<StepTime> items, String next) {}

  @GetMapping("/api/v1/models/{key}/steps")
  Steps list(@PathVariable String key, @RequestParam(required = false) Integer version) {
    return new Steps(report.of(key, version), null);
  }
}
