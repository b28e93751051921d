package io.recourse.visits;

import java.time.Clock;
import java.time.ZoneOffset;
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
   * @param months how far back, 1 to 36; anything else is taken as the nearest
   */
  @Transactional(readOnly = true)
  public List<StrategyEffect> of(int months) {
    int back = Math.max(1, Math.min(months, MOST_MONTHS));
    return effects.since(clock.instant().atZone(ZoneOffset.UTC).minusMonths(back).toInstant());
  }
}
