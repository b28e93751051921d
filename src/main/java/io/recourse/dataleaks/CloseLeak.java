package io.recourse.dataleaks;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that a leak asks for is done; its record stays as long as the case (GDPR Art 33(5)). */
@Service
public class CloseLeak {

  private final Cases cases;
  private final Leaks leaks;

  CloseLeak(Cases cases, Leaks leaks) {
    this.cases = cases;
    this.leaks = leaks;
  }

  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    boolean leaked = leaks.of(number).orElseThrow().extent().isLeak();
    of.closeAs(
        CaseStatus.CLOSED,
        leaked
            ? "The data leak was contained, and who has to know of it was told."
            : "No personal data got into other hands.");
    cases.save(of);
  }
}
