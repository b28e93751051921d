package io.recourse.cases;

import io.recourse.common.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** When a case may become one of another type: number, evidence and clocks stay (design, cases). */
public final class ConversionRules {

  private static final Set<MoneyState> MOVED =
      EnumSet.of(MoneyState.SENT, MoneyState.FAILED, MoneyState.SETTLED, MoneyState.CLAWED_BACK);

  private ConversionRules() {}

  static void check(ServiceCase subject, CaseType type) {
    against(subject, type)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** Why it cannot become one of this type; empty when it can. */
  public static Optional<Problem> against(ServiceCase subject, CaseType type) {
    if (type == subject.type()) {
      return Optional.of(Problem.invalid("/type", "case.sameType"));
    }
    if (type == CaseType.ORDER_CHANGE || subject.type() == CaseType.ORDER_CHANGE) {
      return Optional.of(Problem.conflict("case.changeStays"));
    }
    if (subject.lines().isEmpty() && type.needsLines()) {
      return Optional.of(Problem.conflict("case.noLinesFor", type.name()));
    }
    if (subject.goodsGoHome()) {
      return Optional.of(Problem.conflict("case.withdrawn", subject.number()));
    }
    return subject.lines().stream().flatMap(line -> against(line).stream()).findFirst();
  }

  private static Optional<Problem> against(CaseLine line) {
    if (MOVED.contains(line.money())) {
      return Optional.of(Problem.conflict("case.moneyMoves"));
    }
    boolean gone = line.decision() == LineDecision.APPROVED && line.goods() == GoodsState.DISPOSED;
    return gone
        ? Optional.of(Problem.conflict("case.goodsDisposed", line.item()))
        : Optional.empty();
  }
}
