package io.recourse.visits.web;

import io.recourse.visits.ReportEffects;
import io.recourse.visits.StrategyEffect;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The effect of visits by strategy as JSON; there are few, so {@code next} is always null. */
@RestController
@PreAuthorize(VisitPages.READERS)
class VisitEffectApi {

  private final ReportEffects report;

  VisitEffectApi(ReportEffects report) {
    this.report = report;
  }

  record VisitEffectList(List<StrategyEffect> items, String next) {}

  @GetMapping("/api/v1/reports/visit-effects")
  VisitEffectList list(@RequestParam(defaultValue = "6") int months) {
    return new VisitEffectList(report.of(months), null);
  }
}
