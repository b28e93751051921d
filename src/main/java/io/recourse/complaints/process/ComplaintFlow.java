package io.recourse.complaints.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.AnswerNews;
import io.recourse.complaints.ForceNews;
import io.recourse.complaints.Offer;
import io.recourse.complaints.TakeUpComplaint;
import io.recourse.worklist.HandToPerson;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The complaint process as cases see it; what the customer adds, the team reads on the case. */
@Component
class ComplaintFlow implements CaseFlow, AnswerNews, ForceNews {

  private final CaseProcesses processes;
  private final TakeUpComplaint takeUp;
  private final HandToPerson work;

  ComplaintFlow(CaseProcesses processes, TakeUpComplaint takeUp, HandToPerson work) {
    this.processes = processes;
    this.takeUp = takeUp;
    this.work = work;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.COMPLAINT);
  }

  @Override
  public boolean takesUpOlder() {
    return true;
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(ComplaintElements.PROCESS, opened.number());
  }

  @Override
  public void answered(CaseNumber number, Offer.Answer as, Instant decideBy) {
    processes.tell(
        ComplaintElements.COMPLAINT_ANSWERED, number, ComplaintVariables.answered(as, decideBy));
  }

  @Override
  public boolean convened(CaseNumber number, String speaker) {
    boolean sits = processes.tell(ComplaintElements.FORCE_CONVENED, number);
    if (speaker != null) {
      work.hand(number, ComplaintElements.REPORT, speaker);
    }
    return sits;
  }

  @Override
  public void stated(CaseNumber number) {
    processes.tell(ComplaintElements.DISPUTE_STATED, number);
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    // a file or a word more is on the case, where whoever investigates reads it
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return !takeUp.isPromised(of);
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    takeUp.leave(number);
    processes.tell(ComplaintElements.CUSTOMER_WITHDREW, number);
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return true;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    processes.startBy(ComplaintElements.COMPLAINT_REOPENED, number);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return !takeUp.isPromised(of);
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    takeUp.leave(number);
    processes.tell(ComplaintElements.COMPLAINT_CONVERTED, number);
    processes.stop(ComplaintElements.PROCESS, number, "converted");
  }
}
