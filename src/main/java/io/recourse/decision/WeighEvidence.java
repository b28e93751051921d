package io.recourse.decision;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes on after evidence came, or after its term passed without any. */
@Service
public class WeighEvidence {

  private final Cases cases;
  private final CaseClocks clocks;
  private final RulesOfLines lines;
  private final DecisionTerm decisionTerm;

  WeighEvidence(Cases cases, CaseClocks clocks, RulesOfLines lines, DecisionTerm decisionTerm) {
    this.cases = cases;
    this.clocks = clocks;
    this.lines = lines;
    this.decisionTerm = decisionTerm;
  }

  /**
   * @return null when the request may be approved without a person (RET-02)
   */
  @Transactional
  public DecisionDue weigh(CaseNumber number, boolean arrived) {
    ServiceCase request = cases.lock(number);
    if (arrived) {
      clocks.meet(number, AskEvidence.CLOCK);
    } else {
      clocks.breach(number, AskEvidence.CLOCK);
    }
    request.informationProvided();
    boolean automatic = !wasWithStaff(number) && lines.of(request).mayBeAutomatic(request);
    DecisionDue due = automatic ? null : decisionTerm.start(request);
    cases.save(request);
    return due;
  }

  private boolean wasWithStaff(CaseNumber number) {
    return clocks.of(number).stream().map(CaseClock::name).anyMatch(DecisionTerm.CLOCK::equals);
  }
}
