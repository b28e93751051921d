package io.recourse.visits;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports the manner of staff, as customers found it, against its standards (SLA-01). */
@Service
public class ReportManner {

  private static final int MOST_MONTHS = 36;

  private final VisitEffects effects;
  private final JudgeManner standards;
  private final Clock clock;

  ReportManner(VisitEffects effects, JudgeManner standards, Clock clock) {
    this.effects = effects;
    this.standards = standards;
    this.clock = clock;
  }

  /**
   * @param months how far back, 1 to 36; anything else is taken as the nearest
   */
  @Transactional
  public List<MannerReport> of(int months) {
    int back = Math.max(1, Math.min(months, MOST_MONTHS));
    return effects
        .manner(clock.instant().atZone(ZoneOffset.UTC).minusMonths(back).toInstant())
        .stream()
        .map(this::report)
        .toList();
  }

  private MannerReport report(MannerMeasured measured) {
    int target = standards.standard(measured.of(), measured.stage()).target();
    return new MannerReport(measured, BigDecimal.valueOf(target, 1));
  }
}
