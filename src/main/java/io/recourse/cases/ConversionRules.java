package io.recourse.cases;

import io.recourse.common.Problem;
import java.util.EnumSet;
import java.util.Set;

/** When a case may become one of another type: number, evidence and clocks stay (design, cases). */
final class ConversionRules {

  private static final Set<MoneyState> MOVED =
      EnumSet.of(MoneyState.SENT, MoneyState.FAILED, MoneyState.SETTLED, MoneyState.CLAWED_BACK);

  private ConversionRules() {}

  static void check(ServiceCase subject, CaseType type) {
    if (type == subject.type()) {
      throw Problem.invalid("/type", "case.sameType");
    }
    if (subject.lines().isEmpty() && type.needsLines()) {
      throw Problem.conflict("case.noLinesFor", type.name());
    }
    for (CaseLine line : subject.lines()) {
      if (MOVED.contains(line.money())) {
        throw Problem.conflict("case.moneyMoves");
      }
      if (line.decision() == LineDecision.APPROVED && line.goods() == GoodsState.DISPOSED) {
        throw Problem.conflict("case.goodsDisposed", line.item());
      }
    }
    if (subject.goodsGoHome()) {
      throw Problem.conflict("case.withdrawn", subject.number());
    }
  }
}
