package io.recourse.servicelevels.web;

import io.recourse.servicelevels.HeadlineQuestion;
import io.recourse.servicelevels.HeadlineQuestion.By;
import io.recourse.servicelevels.HeadlineRow;
import io.recourse.servicelevels.ReportHeadlines;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Headline figures as JSON; there are few rows, so {@code next} is always null. */
@RestController
class HeadlineApi {

  private final ReportHeadlines report;

  HeadlineApi(ReportHeadlines report) {
    this.report = report;
  }

  record HeadlineList(LocalDate from, LocalDate to, By by, List<HeadlineRow> items, String next) {}

  @GetMapping("/api/v1/reports/headlines")
  HeadlineList list(AskedHeadlines asked) {
    HeadlineQuestion question = asked.on(report.today());
    return new HeadlineList(
        question.from(), question.to(), question.by(), report.of(question), null);
  }
}
