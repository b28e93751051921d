package io.recourse.policy.web;

import io.recourse.common.Problem;
import io.recourse.policy.Deviation;
import io.recourse.policy.DeviationCursor;
import io.recourse.policy.ReportDeviations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of what was decided or timed contrary to policy (POL-04). */
@RestController
@RequestMapping("/api/v1/policy/deviations")
@PreAuthorize(DeviationPage.READERS)
class DeviationApi {

  private static final int LARGEST_PAGE = 200;

  private final ReportDeviations report;
  private final Clock clock;

  DeviationApi(ReportDeviations report, Clock clock) {
    this.report = report;
    this.clock = clock;
  }

  record DeviationList(List<Deviation> items, String next) {}

  record CountList(List<Deviation.Count> items, String next) {}

  @GetMapping
  DeviationList list(
      @RequestParam(required = false) String from,
      @RequestParam(required = false) String to,
      @RequestParam(required = false) String team,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Problem.invalid("/limit", "field.between", 1, LARGEST_PAGE);
    }
    DeviationSpan span = DeviationSpan.of(from, to, team, LocalDate.now(clock));
    ReportDeviations.Page page =
        report.page(span.from(), span.to(), span.team(), DeviationCursor.parse(cursor), limit);
    return new DeviationList(page.items(), page.next() == null ? null : page.next().opaque());
  }

  /** Per month, team and kind; there are few, so {@code next} is always null. */
  @GetMapping("/counts")
  CountList counts(
      @RequestParam(required = false) String from,
      @RequestParam(required = false) String to,
      @RequestParam(required = false) String team) {
    DeviationSpan span = DeviationSpan.of(from, to, team, LocalDate.now(clock));
    return new CountList(report.counts(span.from(), span.to(), span.team()), null);
  }
}
