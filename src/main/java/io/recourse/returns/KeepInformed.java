package io.recourse.returns;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often a customer hears of an open case, even without progress (NTF-03). */
@Service
public class KeepInformed {

  private final Cases cases;
  private final CaseTerms terms;

  KeepInformed(Cases cases, CaseTerms terms) {
    this.cases = cases;
    this.terms = terms;
  }

  /** Whether there is progress to tell: a case that ended, or only may be appealed, has none. */
  @Transactional(readOnly = true)
  public boolean isDue(CaseNumber number) {
    return !cases.get(number).isEnded();
  }

  /** ISO 8601 duration. */
  @Transactional(readOnly = true)
  public String interval(CaseNumber number) {
    return terms.of(cases.get(number)).iso(TermName.KEEP_INFORMED);
  }
}
