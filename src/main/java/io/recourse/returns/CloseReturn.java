package io.recourse.returns;

import io.recourse.cases.CaseClocks;
import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything is settled. What was rejected may be contested for a while, without keeping open. */
@Service
public class CloseReturn {

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;

  CloseReturn(Cases cases, CaseClocks clocks, CaseTerms terms) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
  }

  @Transactional
  public void close(CaseNumber number) {
    ServiceCase settled = cases.lock(number);
    clocks.cancelAll(number);
    settled.close("Settled as decided.");
    if (ReviewContest.isContestable(settled)) {
      Due due = terms.due(settled, TermName.CONTEST);
      settled.nextStep(Party.CUSTOMER, "contest", due.at(), "outcomeStands");
      clocks.start(
          number,
          ReviewContest.WINDOW,
          Party.CUSTOMER.name(),
          due.at(),
          "outcomeStands",
          due.ground());
    }
    cases.save(settled);
  }
}
