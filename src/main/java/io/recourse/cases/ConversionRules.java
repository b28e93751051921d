package io.recourse.cases;

import io.recourse.common.Problem;

/** When a case may become one of another type: number, evidence and clocks stay (design, cases). */
final class ConversionRules {

  private ConversionRules() {}

  static void check(ServiceCase subject, CaseType type) {
    if (type == subject.type()) {
      throw Problem.invalid("/type", "case.sameType");
    }
    if (subject.lines().isEmpty() && type.needsLines()) {
      throw Problem.conflict("case.noLinesFor", type.name());
    }
    boolean moneyMoved =
        subject.lines().stream()
            .anyMatch(line -> line.money() == MoneyState.SENT || line.money() == MoneyState.FAILED);
    if (moneyMoved) {
      throw Problem.conflict("case.moneyMoves");
    }
  }
}
