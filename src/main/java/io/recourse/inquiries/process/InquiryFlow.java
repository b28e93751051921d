package io.recourse.inquiries.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.inquiries.CloseInquiry;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The inquiry process as cases see it. */
@Component
class InquiryFlow implements CaseFlow {

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final CloseInquiry close;

  InquiryFlow(ProcessStarter starter, ProcessMessages messages, Cases cases, CloseInquiry close) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
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
    CaseNumber number = opened.number();
    runs(number, starter.startByKey(InquiryElements.PROCESS, number, facts(number)));
  }

  /** Whether the process waits for them the message itself finds out. */
  @Override
  public boolean awaitsWords(ServiceCase of) {
    return !of.isEnded();
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    messages.deliver(InquiryElements.CUSTOMER_REPLIED, number, Map.of());
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return true;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    close.leave(number);
    messages.deliver(InquiryElements.CUSTOMER_WITHDREW, number, Map.of());
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return true;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    runs(number, starter.startByMessage(InquiryElements.INQUIRY_REOPENED, number, facts(number)));
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return true;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    close.leave(number);
    messages.deliver(InquiryElements.INQUIRY_CONVERTED, number, Map.of());
    starter.stop(InquiryElements.PROCESS, number, "converted");
  }

  private void runs(CaseNumber number, ProcessStarter.Started started) {
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  private static Map<String, Object> facts(CaseNumber number) {
    return Map.of(InquiryVariables.CASE_NUMBER, number.value());
  }
}
