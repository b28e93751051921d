package io.recourse.decision;

import io.recourse.cases.Assignment;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Half the term has passed undecided: more urgent now, and the lead's matter too. */
@Service
public class EscalateDecision {

  private static final int STEP = 20;
  private static final int HIGHEST = 100;

  private final Cases cases;

  EscalateDecision(Cases cases) {
    this.cases = cases;
  }

  /** Returns the new priority. */
  @Transactional
  public int escalate(CaseNumber number) {
    ServiceCase late = cases.lock(number);
    int priority = Math.min(HIGHEST, late.priority() + STEP);
    late.assign(new Assignment(late.owner(), late.team(), priority));
    cases.save(late);
    return priority;
  }
}
