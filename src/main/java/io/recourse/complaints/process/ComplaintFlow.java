package io.recourse.complaints.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.AnswerNews;
import io.recourse.complaints.ForceNews;
import io.recourse.complaints.Offer;
import io.recourse.complaints.TakeUpComplaint;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The complaint process as cases see it; what the customer adds, the team reads on the case. */
@Component
class ComplaintFlow implements CaseFlow, AnswerNews, ForceNews {

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final TakeUpComplaint takeUp;

  ComplaintFlow(
      ProcessStarter starter, ProcessMessages messages, Cases cases, TakeUpComplaint takeUp) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
    this.takeUp = takeUp;
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
    CaseNumber number = opened.number();
    runs(number, starter.startByKey(ComplaintElements.PROCESS, number, facts(number)));
  }

  @Override
  public void answered(CaseNumber number, Offer.Answer as, Instant decideBy) {
    messages.deliver(
        ComplaintElements.COMPLAINT_ANSWERED, number, ComplaintVariables.answered(as, decideBy));
  }

  @Override
  public boolean convened(CaseNumber number) {
    return messages.deliver(ComplaintElements.FORCE_CONVENED, number, Map.of());
  }

  @Override
  public void stated(CaseNumber number) {
    messages.deliver(ComplaintElements.DISPUTE_STATED, number, Map.of());
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
    messages.deliver(ComplaintElements.CUSTOMER_WITHDREW, number, Map.of());
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return true;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    runs(
        number,
        starter.startByMessage(ComplaintElements.COMPLAINT_REOPENED, number, facts(number)));
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return !takeUp.isPromised(of);
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    takeUp.leave(number);
    messages.deliver(ComplaintElements.COMPLAINT_CONVERTED, number, Map.of());
    starter.stop(ComplaintElements.PROCESS, number, "converted");
  }

  private void runs(CaseNumber number, ProcessStarter.Started started) {
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  private static Map<String, Object> facts(CaseNumber number) {
    return Map.of(ComplaintVariables.CASE_NUMBER, number.value());
  }
}
