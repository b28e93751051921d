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
  private final LeaveAlone leaveAlone;

  CloseVisit(Cases cases, VisitClocks clocks, LeaveAlone leaveAlone) {
    this.cases = cases;
    this.clocks = clocks;
    this.leaveAlone = leaveAlone;
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

  /** The customer did not answer the survey. */
  @Transactional
  public void withoutAnswer(CaseNumber number) {
    clocks.breach(number, VisitClocks.ANSWER);
    close(number, CaseStatus.EXPIRED, "The customer did not answer the survey.");
  }

  /** Nobody called within the term. */
  @Transactional
  public void unmade(CaseNumber number) {
    clocks.breach(number, VisitClocks.MAKE);
    close(number, CaseStatus.EXPIRED, "Nobody called within the term.");
  }

  /** The customer does not want to be asked, now or later. */
  @Transactional
  public void withdrawn(CaseNumber number) {
    leaveAlone.from(cases.get(number));
    leave(number);
  }

  /** Now of another type: nobody calls any more. */
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
