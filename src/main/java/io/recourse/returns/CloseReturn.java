package io.recourse.returns;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.disputes.HearContest;
import io.recourse.inspection.DisposeGoods;
import io.recourse.policy.TermName;
import io.recourse.review.RejectedGoods;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything is settled. What was rejected may be contested for a while, without keeping open. */
@Service
public class CloseReturn {

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final DisposeGoods disposeGoods;

  CloseReturn(Cases cases, CaseClocks clocks, CaseTerms terms, DisposeGoods disposeGoods) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
    this.disposeGoods = disposeGoods;
  }

  /** Returns until when the outcome may be contested, if there is anything to contest. */
  @Transactional
  public Optional<Instant> close(CaseNumber number) {
    ServiceCase settled = cases.lock(number);
    clocks.cancelAll(number);
    disposeGoods.settled(settled);
    settled.close("Settled as decided.");
    Optional<Due> contest = Optional.empty();
    if (RejectedGoods.any(settled)) {
      Due due = terms.due(settled, TermName.CONTEST);
      contest = Optional.of(due);
      settled.nextStep(Party.CUSTOMER, "contest", due.at(), "outcomeStands");
      clocks.start(
          number,
          HearContest.WINDOW,
          Party.CUSTOMER.name(),
          due.at(),
          "outcomeStands",
          due.ground());
    }
    cases.save(settled);
    return contest.map(Due::at);
  }
}
