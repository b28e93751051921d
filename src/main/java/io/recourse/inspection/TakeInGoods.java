package io.recourse.inspection;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goods are here: the warehouse has its term to inspect them, silence accepts them. */
@Service
public class TakeInGoods {

  static final String CLOCK = "inspect";

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;

  TakeInGoods(Cases cases, CaseClocks clocks, CaseTerms terms) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
  }

  /** Returns until when the goods are inspected. */
  @Transactional
  public Instant takeIn(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    Due due = terms.due(request, TermName.INSPECT);
    clocks.start(number, CLOCK, Party.STAFF.name(), due.at(), "accepted", due.ground());
    request.nextStep(Party.STAFF, "inspectReturn", due.at(), "accepted");
    cases.save(request);
    return due.at();
  }
}
