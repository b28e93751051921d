package io.recourse.warranty.web;

import io.recourse.units.Unit;
import io.recourse.units.UnitPart;
import io.recourse.warranty.Coverage;
import io.recourse.warranty.JudgeCoverage;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which warranty answers for a unit now, on the page of its history. */
@Component
class WarrantyOfUnit implements UnitPart {

  private final JudgeCoverage coverage;
  private final Clock clock;

  WarrantyOfUnit(JudgeCoverage coverage, Clock clock) {
    this.coverage = coverage;
    this.clock = clock;
  }

  @Override
  public String fragment() {
    return "warranty/part :: part";
  }

  @Override
  public Optional<Coverage> of(Unit unit) {
    return Optional.of(
        coverage.judge(
            new JudgeCoverage.Question(null, null, unit, null, Set.of()), clock.instant()));
  }
}
