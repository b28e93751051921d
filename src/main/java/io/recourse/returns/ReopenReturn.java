package io.recourse.returns;

import io.recourse.cases.CaseClocks;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reopened case goes back to a person of the returns team, with a fresh term. */
@Service
public class ReopenReturn {

  private final Cases cases;
  private final CaseClocks clocks;
  private final DecisionTerm decisionTerm;

  ReopenReturn(Cases cases, CaseClocks clocks, DecisionTerm decisionTerm) {
    this.cases = cases;
    this.clocks = clocks;
    this.decisionTerm = decisionTerm;
  }

  @Transactional
  public DecisionDue reopen(CaseNumber number) {
    ServiceCase reopened = cases.lock(number);
    clocks.meet(number, RefuseRequest.CLOCK);
    clocks.cancel(number, ReviewContest.WINDOW);
    DecisionDue due = decisionTerm.start(reopened);
    cases.save(reopened);
    return due;
  }
}
