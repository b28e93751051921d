package io.recourse.priceprotection.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Disputable;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.priceprotection.CloseClaim;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of a price claim as cases see it. */
@Component
class PriceFlow implements CaseFlow {

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final CloseClaim close;

  PriceFlow(ProcessStarter starter, ProcessMessages messages, Cases cases, CloseClaim close) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
    this.close = close;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.PRICE_PROTECTION);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    runs(number, starter.startByKey(PriceElements.PROCESS, number, facts(number)));
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    // what the customer adds is on the case, where whoever decides reads it
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return close.mayStop(of.number());
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    close.stop(number);
    messages.deliver(PriceElements.CUSTOMER_WITHDREW, number, Map.of());
  }

  /** What was refused is looked at by a person; a further fall in price is a claim of its own. */
  @Override
  public List<Disputable> disputable(ServiceCase of) {
    return of.lines().stream()
        .filter(line -> line.decision() == LineDecision.REFUSED)
        .map(line -> Disputable.whole(line.item(), line.quantity()))
        .toList();
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    runs(number, starter.startByMessage(PriceElements.CLAIM_REOPENED, number, facts(number)));
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return close.mayStop(of.number());
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    close.stop(number);
    starter.stop(PriceElements.PROCESS, number, "converted");
  }

  private void runs(CaseNumber number, ProcessStarter.Started started) {
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  private static Map<String, Object> facts(CaseNumber number) {
    return Map.of(PriceVariables.CASE_NUMBER, number.value());
  }
}
