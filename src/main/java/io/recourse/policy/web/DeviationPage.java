package io.recourse.policy.web;

import io.recourse.common.Problem;
import io.recourse.policy.DeviationCursor;
import io.recourse.policy.ReportDeviations;
import io.recourse.web.ProblemWords;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of deviations as a page for those who answer for the policy (POL-04). */
@Controller
@PreAuthorize(DeviationPage.READERS)
class DeviationPage {

  static final String READERS = "hasAnyRole('LEAD','DIRECTOR','OWNER','AUDITOR','ANALYST')";

  private static final int PAGE = 50;

  private final ReportDeviations report;
  private final ProblemWords words;
  private final Clock clock;

  DeviationPage(ReportDeviations report, ProblemWords words, Clock clock) {
    this.report = report;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/work/deviations")
  String page(
      @RequestParam(required = false) String from,
      @RequestParam(required = false) String to,
      @RequestParam(required = false) String team,
      @RequestParam(required = false) String cursor,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    DeviationSpan span = DeviationSpan.of(null, null, null, today);
    try {
      span = DeviationSpan.of(from, to, team, today);
    } catch (Problem refused) {
      model.addAttribute("refused", words.here(refused).errors().get(0).detail());
    }
    model.addAttribute("span", span);
    model.addAttribute("counts", report.counts(span.from(), span.to(), span.team()));
    DeviationCursor before = DeviationCursor.parse(cursor);
    model.addAttribute("page", report.page(span.from(), span.to(), span.team(), before, PAGE));
    return "policy/deviations";
  }
}
