package io.recourse.deliveries.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Disputable;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.decision.DecisionVariables;
import io.recourse.deliveries.CloseProblem;
import io.recourse.deliveries.DecideProblem;
import io.recourse.deliveries.HearWord;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of a delivery that went wrong, as cases see it. */
@Component
class DeliveryFlow implements CaseFlow {

  private static final Set<LineDecision> NOT_GRANTED =
      EnumSet.of(LineDecision.REFUSED, LineDecision.EXPIRED);

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final CloseProblem close;
  private final DecideProblem decide;
  private final HearWord hear;

  DeliveryFlow(
      ProcessStarter starter,
      ProcessMessages messages,
      Cases cases,
      CloseProblem close,
      DecideProblem decide,
      HearWord hear) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
    this.close = close;
    this.decide = decide;
    this.hear = hear;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.DELIVERY_PROBLEM);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    runs(number, starter.startByKey(DeliveryElements.PROCESS, number, facts(number)));
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    hear.proved(number);
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return close.mayStop(of);
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    close.stop(number);
    messages.deliver(DeliveryElements.CUSTOMER_WITHDREW, number, Map.of());
  }

  @Override
  public List<Disputable> disputable(ServiceCase of) {
    return of.lines().stream()
        .filter(line -> NOT_GRANTED.contains(line.decision()))
        .map(line -> Disputable.whole(line.item(), line.quantity()))
        .toList();
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    decide.reopen(number);
    Map<String, Object> appeal = Map.of(DecisionVariables.APPEALED, true);
    if (!messages.deliver(DeliveryElements.CASE_REOPENED, number, appeal)) {
      runs(number, starter.startByMessage(DeliveryElements.REOPENED, number, facts(number)));
    }
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return close.mayStop(of);
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    close.stop(number);
    starter.stop(DeliveryElements.PROCESS, number, "converted");
  }

  private void runs(CaseNumber number, ProcessStarter.Started started) {
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  private static Map<String, Object> facts(CaseNumber number) {
    return Map.of(DeliveryVariables.CASE_NUMBER, number.value());
  }
}
