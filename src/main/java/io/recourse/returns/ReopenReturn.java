package io.recourse.returns;

import io.recourse.cases.CaseClocks;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reopened case goes back to a person of the returns team, with a fresh term. */
@Service
public class ReopenReturn {

  private final Cases cases;
  private final CaseClocks clocks;
  private final DecisionTerm decisionTerm;
  private final Disputes disputes;

  ReopenReturn(Cases cases, CaseClocks clocks, DecisionTerm decisionTerm, Disputes disputes) {
    this.cases = cases;
    this.clocks = clocks;
    this.decisionTerm = decisionTerm;
    this.disputes = disputes;
  }

  /** Whether {@link #reopen} would be heard now. */
  public boolean mayReopen(ServiceCase of) {
    return disputes.any(of);
  }

  /**
   * @throws Problem CONFLICT when there is nothing that a decision could change
   */
  @Transactional
  public DecisionDue reopen(CaseNumber number) {
    ServiceCase reopened = cases.lock(number);
    if (!disputes.any(reopened)) {
      throw Problem.conflict("case.allGranted");
    }
    clocks.meet(number, RefuseRequest.CLOCK);
    clocks.cancel(number, ReviewContest.WINDOW);
    DecisionDue due = decisionTerm.start(reopened);
    cases.save(reopened);
    return due;
  }
}
