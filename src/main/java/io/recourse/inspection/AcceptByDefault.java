package io.recourse.inspection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Disposition;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody inspected the goods within the term: they count as the customer declared them. */
@Service
public class AcceptByDefault {

  public static final String NOTE = "Accepted as declared: not inspected within the term.";

  private final Cases cases;
  private final CaseClocks clocks;
  private final DispositionRules rules;

  AcceptByDefault(Cases cases, CaseClocks clocks, DispositionRules rules) {
    this.cases = cases;
    this.clocks = clocks;
    this.rules = rules;
  }

  @Transactional
  public void accept(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    clocks.breach(number, TakeInGoods.CLOCK);
    for (CaseLine line : RecordInspection.awaited(request)) {
      int pieces = line.approvedQuantity();
      request.received(line.item(), pieces);
      Disposition goesTo = rules.disposition(null, line.reason());
      request.inspected(line.item(), pieces, pieces, null, goesTo, NOTE);
    }
    request.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(request);
  }
}
