package io.recourse.visits;

import io.recourse.common.ReportedMonths;
import java.math.BigDecimal;
import java.time.Clock;
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
   * @param months so many whole ones, 1 to 36 (anything else is taken as the nearest), and the
   *     running one
   */
  @Transactional
  public List<MannerReport> of(int months) {
    int back = Math.max(1, Math.min(months, MOST_MONTHS));
    return effects.manner(ReportedMonths.back(back, clock).begin()).stream()
        .map(this::report)
        .toList();
  }

  private MannerReport report(MannerMeasured measured) {
    int target = standards.standard(measured.of(), measured.stage()).target();
    return new MannerReport(measured, BigDecimal.valueOf(target, 1));
  }
}
