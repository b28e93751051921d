package io.recourse.inquiries.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.inquiries.CloseInquiry;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The inquiry process as cases see it. */
@Component
class InquiryFlow implements CaseFlow {

  private final CaseProcesses processes;
  private final CloseInquiry close;

  InquiryFlow(CaseProcesses processes, CloseInquiry close) {
    this.processes = processes;
    this.close = close;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.INQUIRY);
  }

  @Override
  public boolean takesUpOlder() {
    return true;
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(InquiryElements.PROCESS, opened.number());
  }

  /** Whether the process waits for them the message itself finds out. */
  @Override
  public boolean awaitsWords(ServiceCase of) {
    return !of.isEnded();
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    processes.tell(InquiryElements.CUSTOMER_REPLIED, number);
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return true;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    close.leave(number);
    processes.tell(InquiryElements.CUSTOMER_WITHDREW, number);
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return true;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    processes.startBy(InquiryElements.INQUIRY_REOPENED, number);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return true;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    close.leave(number);
    processes.tell(InquiryElements.INQUIRY_CONVERTED, number);
    processes.stop(InquiryElements.PROCESS, number, "converted");
  }
}
