package io.recourse.visits;

import io.recourse.common.ReportedMonths;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The effect of each visit strategy over the last months. */
@Service
public class ReportEffects {

  private static final int MOST_MONTHS = 36;

  private final VisitEffects effects;
  private final Clock clock;

  ReportEffects(VisitEffects effects, Clock clock) {
    this.effects = effects;
    this.clock = clock;
  }

  /**
   * @param months so many whole ones, 1 to 36 (anything else is taken as the nearest), and the
   *     running one
   */
  @Transactional(readOnly = true)
  public List<StrategyEffect> of(int months) {
    int back = Math.max(1, Math.min(months, MOST_MONTHS));
    return effects.since(ReportedMonths.back(back, clock).begin());
  }
}
