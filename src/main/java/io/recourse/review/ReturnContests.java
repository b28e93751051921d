package io.recourse.review;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.disputes.ContestRules;
import io.recourse.settlement.SettlementBook;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A contested return is about the pieces that its inspection rejected. */
@Component
class ReturnContests implements ContestRules {

  private final SettlementBook book;
  private final RejectedGoods rejected;

  ReturnContests(SettlementBook book, RejectedGoods rejected) {
    this.book = book;
    this.rejected = rejected;
  }

  @Override
  public Set<CaseType> types() {
    return EnumSet.of(CaseType.RETURN, CaseType.EXCHANGE);
  }

  @Override
  public boolean anyContestable(ServiceCase of) {
    return RejectedGoods.any(of);
  }

  @Override
  public boolean isFree(ServiceCase of) {
    return rejected.areFree(of);
  }

  @Override
  public boolean decidedBy(Actor reviewer, ServiceCase of) {
    return book.settlements(of.number()).values().stream()
        .anyMatch(line -> reviewer.id().equals(line.inspectedBy()));
  }

  @Override
  public void confirm(ServiceCase contested) {
    contested.close("The inspection stands after review.");
  }

  @Override
  public boolean grant(ServiceCase contested, String ground) {
    return rejected.grant(contested, ground);
  }
}
