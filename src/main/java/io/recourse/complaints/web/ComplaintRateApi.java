package io.recourse.complaints.web;

import io.recourse.common.ReportedMonths;
import io.recourse.complaints.ComplaintRate;
import io.recourse.complaints.ComplaintRates.Dimension;
import io.recourse.complaints.Improvements;
import io.recourse.complaints.Lesson;
import io.recourse.complaints.ReportComplaintRate;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same as JSON; short lists, so {@code next} is always null. */
@RestController
@PreAuthorize(ComplaintRatePage.READERS)
class ComplaintRateApi {

  /** So many lessons are read, the latest first. */
  static final int LESSONS = 50;

  private final ReportComplaintRate report;
  private final Improvements improvements;

  ComplaintRateApi(ReportComplaintRate report, Improvements improvements) {
    this.report = report;
    this.improvements = improvements;
  }

  record Rates(List<Rate> items, String next) {}

  record Rate(String key, long complaints, long of, Long permille) {

    static Rate of(ComplaintRate it) {
      return new Rate(it.key(), it.complaints(), it.of(), it.permille());
    }
  }

  record Lessons(List<Lesson> items, String next) {}

  @GetMapping("/api/v1/reports/complaint-rate")
  Rates rates(
      @RequestParam(defaultValue = "MONTH") Dimension by,
      @Parameter(description = ReportedMonths.SAID) @RequestParam(defaultValue = "6") int months) {
    return new Rates(report.of(by, months).stream().map(Rate::of).toList(), null);
  }

  @GetMapping("/api/v1/reports/complaint-lessons")
  Lessons lessons() {
    return new Lessons(improvements.lessons(LESSONS), null);
  }
}
