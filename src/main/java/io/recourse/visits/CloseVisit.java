package io.recourse.visits;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a visit; whatever its end, it can be taken up again. */
@Service
public class CloseVisit {

  private final Cases cases;
  private final VisitClocks clocks;

  CloseVisit(Cases cases, VisitClocks clocks) {
    this.cases = cases;
    this.clocks = clocks;
  }

  @Transactional
  public void visited(CaseNumber number) {
    close(number, CaseStatus.CLOSED, "The customer told how it went.");
  }

  @Transactional
  public void declined(CaseNumber number) {
    close(number, CaseStatus.CLOSED, "The customer did not want to be asked.");
  }

  @Transactional
  public void unanswered(CaseNumber number) {
    close(number, CaseStatus.EXPIRED, "The customer could not be reached.");
  }

  /** Nobody called within the term. */
  @Transactional
  public void unmade(CaseNumber number) {
    clocks.breach(number, VisitClocks.MAKE);
    close(number, CaseStatus.EXPIRED, "Nobody called within the term.");
  }

  /** Withdrawn, or now of another type: nobody calls any more. */
  @Transactional
  public void leave(CaseNumber number) {
    clocks.stop(number);
  }

  private void close(CaseNumber number, CaseStatus as, String ground) {
    ServiceCase of = cases.lock(number);
    clocks.stop(number);
    of.closeAs(as, ground);
    cases.save(of);
  }
}
