package io.recourse.cases;

import io.recourse.common.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When a case may become one of another type: number, evidence and words stay, and nothing that was
 * promised is dropped by it (design, cases).
 */
public final class ConversionRules {

  private static final Set<MoneyState> MOVED =
      EnumSet.of(MoneyState.SENT, MoneyState.FAILED, MoneyState.SETTLED, MoneyState.CLAWED_BACK);

  private static final Set<GoodsState> AWAITED =
      EnumSet.of(
          GoodsState.LABEL,
          GoodsState.IN_TRANSIT,
          GoodsState.RECEIVED,
          GoodsState.SHORT,
          GoodsState.INSPECTED);
  private static final Set<Remedy> PAID_OUT = EnumSet.of(Remedy.REFUND, Remedy.PRICE_REDUCTION);

  private ConversionRules() {}

  static void check(ServiceCase subject, CaseType type, boolean namesLines) {
    against(subject, type, namesLines)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Why it cannot become one of this type; empty when it can.
   *
   * @param namesLines whether it is told which lines it is about from now on
   */
  public static Optional<Problem> against(ServiceCase subject, CaseType type, boolean namesLines) {
    if (type == subject.type()) {
      return Optional.of(Problem.invalid("/type", "case.sameType"));
    }
    if (type == CaseType.ORDER_CHANGE || subject.type() == CaseType.ORDER_CHANGE) {
      return Optional.of(Problem.conflict("case.changeStays"));
    }
    if (type == CaseType.RECALL || subject.type() == CaseType.RECALL) {
      return Optional.of(Problem.conflict("recall.stays"));
    }
    if (type == CaseType.CARRIER_CLAIM || subject.type() == CaseType.CARRIER_CLAIM) {
      return Optional.of(Problem.conflict("claim.stays"));
    }
    if (type == CaseType.SUPPLIER_CLAIM || subject.type() == CaseType.SUPPLIER_CLAIM) {
      return Optional.of(Problem.conflict("supplierClaim.stays"));
    }
    if (type == CaseType.SITE_VISIT || subject.type() == CaseType.SITE_VISIT) {
      return Optional.of(Problem.conflict("siteVisit.stays"));
    }
    if (type == CaseType.SERVICE_PLAN || subject.type() == CaseType.SERVICE_PLAN) {
      return Optional.of(Problem.conflict("servicePlan.stays"));
    }
    if (type == CaseType.LOAN_DEVICE || subject.type() == CaseType.LOAN_DEVICE) {
      return Optional.of(Problem.conflict("loan.stays"));
    }
    if (namesLines && !subject.lines().isEmpty()) {
      return Optional.of(Problem.conflict("case.hasLines", subject.number()));
    }
    if (subject.lines().isEmpty() && type.needsLines() && !namesLines) {
      return Optional.of(Problem.conflict("case.noLinesFor", type.name()));
    }
    if (subject.goodsGoHome()) {
      return Optional.of(Problem.conflict("case.withdrawn", subject.number()));
    }
    return subject.lines().stream().flatMap(line -> against(line, type).stream()).findFirst();
  }

  private static Optional<Problem> against(CaseLine line, CaseType type) {
    if (MOVED.contains(line.money())) {
      return Optional.of(Problem.conflict("case.moneyMoves"));
    }
    if (line.decision() != LineDecision.APPROVED) {
      return Optional.empty();
    }
    if (line.goods() == GoodsState.DISPOSED) {
      return Optional.of(Problem.conflict("case.goodsDisposed", line.item()));
    }
    return dropped(line, type);
  }

  // What was promised must have a place in the other type: a question pays and receives nothing.
  private static Optional<Problem> dropped(CaseLine line, CaseType type) {
    if (!type.receivesGoods() && AWAITED.contains(line.goods())) {
      return Optional.of(Problem.conflict("case.goodsAwaited", line.item(), type.name()));
    }
    if (!type.bringsMoney() && PAID_OUT.contains(line.remedy())) {
      return Optional.of(Problem.conflict("case.moneyPromised", line.item(), type.name()));
    }
    return Optional.empty();
  }
}
