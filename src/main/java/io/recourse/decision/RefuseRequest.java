package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
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

/** Ends a refused request with its ground; the customer may appeal for a while. */
@Service
public class RefuseRequest {

  public static final String CLOCK = "appeal";

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;

  RefuseRequest(Cases cases, CaseClocks clocks, CaseTerms terms) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
  }

  /** Returns until when an appeal is heard. */
  @Transactional
  public Instant refuse(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    Due due = terms.due(request, TermName.APPEAL);
    request.close(ground(request));
    request.nextStep(Party.CUSTOMER, "appeal", due.at(), "refusalStands");
    clocks.start(number, CLOCK, Party.CUSTOMER.name(), due.at(), "refusalStands", due.ground());
    cases.save(request);
    return due.at();
  }

  /** Nobody appealed. */
  @Transactional
  public void letStand(CaseNumber number) {
    ServiceCase refused = cases.lock(number);
    clocks.breach(number, CLOCK);
    refused.nothingExpected();
    cases.save(refused);
  }

  private static String ground(ServiceCase request) {
    return request.lines().stream()
        .filter(line -> line.decision() == LineDecision.REFUSED)
        .map(CaseLine::ground)
        .findFirst()
        .orElse("Refused.");
  }
}
