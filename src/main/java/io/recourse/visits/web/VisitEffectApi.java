package io.recourse.visits.web;

import io.recourse.common.ReportedMonths;
import io.recourse.visits.MannerReport;
import io.recourse.visits.RateStrategies;
import io.recourse.visits.ReportEffects;
import io.recourse.visits.ReportManner;
import io.recourse.visits.StrategyEffect;
import io.recourse.visits.StrategyRating;
import io.swagger.v3.oas.annotations.Parameter;
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
  private final ReportManner manner;
  private final RateStrategies ratings;

  VisitEffectApi(ReportEffects report, ReportManner manner, RateStrategies ratings) {
    this.ratings = ratings;
    this.report = report;
    this.manner = manner;
  }

  record VisitEffectList(List<StrategyEffect> items, String next) {}

  @GetMapping("/api/v1/reports/visit-effects")
  VisitEffectList list(
      @Parameter(description = ReportedMonths.SAID) @RequestParam(defaultValue = "6") int months) {
    return new VisitEffectList(report.of(months), null);
  }

  record RatingList(List<StrategyRating> items, String next) {}

  /** Period by period, the latest first. */
  @GetMapping("/api/v1/reports/visit-ratings")
  RatingList ratings() {
    return new RatingList(ratings.latest(), null);
  }

  record MannerList(List<MannerReport> items, String next) {}

  @GetMapping("/api/v1/reports/manner")
  MannerList manner(
      @Parameter(description = ReportedMonths.SAID) @RequestParam(defaultValue = "6") int months) {
    return new MannerList(manner.of(months), null);
  }
}
