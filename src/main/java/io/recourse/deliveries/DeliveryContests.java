package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.disputes.ContestRules;
import io.recourse.refunds.Refunds;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A contested delivery is about less to pay where its buyer wanted the goods or all their money.
 */
@Component
class DeliveryContests implements ContestRules {

  private static final Set<Remedy> MORE = EnumSet.of(Remedy.REFUND, Remedy.EXCHANGE);

  private final ProblemBook book;
  private final Refunds refunds;

  DeliveryContests(ProblemBook book, Refunds refunds) {
    this.book = book;
    this.refunds = refunds;
  }

  @Override
  public Set<CaseType> types() {
    return EnumSet.of(CaseType.DELIVERY_PROBLEM);
  }

  @Override
  public boolean anyContestable(ServiceCase of) {
    return book.find(of.number()).filter(problem -> MORE.contains(problem.wish())).isPresent()
        && !reduced(of).isEmpty();
  }

  /** Pieces that stay for less are bound to their case. */
  @Override
  public boolean isFree(ServiceCase of) {
    return true;
  }

  @Override
  public boolean decidedBy(Actor reviewer, ServiceCase of) {
    return refunds.deciders(of.number()).contains(reviewer.id());
  }

  @Override
  public void confirm(ServiceCase contested) {
    contested.close("The decision stands after review.");
  }

  /** The money for the pieces instead, less what was paid already; nothing has to come back. */
  @Override
  public boolean grant(ServiceCase contested, String ground) {
    for (CaseLine line : reduced(contested)) {
      contested.money(line.item(), MoneyState.COMPUTED);
      contested.approve(line.item(), line.approvedQuantity(), Remedy.REFUND, ground);
    }
    return false;
  }

  private static List<CaseLine> reduced(ServiceCase of) {
    return of.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> line.remedy() == Remedy.PRICE_REDUCTION)
        .toList();
  }
}
