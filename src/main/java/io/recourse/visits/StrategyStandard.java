package io.recourse.visits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * By what the strategies of visits are rated.
 *
 * @param every so long after a rating the next one is due
 * @param satisfied so many in a hundred of those who answer should be satisfied
 * @param answers fewer answers than these tell nothing
 */
@ConfigurationProperties("recourse.visits.rating")
record StrategyStandard(Duration every, int satisfied, int answers) {

  StrategyRating.Grade grade(StrategyEffect effect) {
    if (effect.heard() < answers) {
      return StrategyRating.Grade.TOO_FEW;
    }
    return 100 * effect.satisfied() >= satisfied * effect.heard()
        ? StrategyRating.Grade.GOOD
        : StrategyRating.Grade.POOR;
  }
}
