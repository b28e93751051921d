package io.recourse.priceprotection.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.Disputable;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.priceprotection.CloseClaim;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of a price claim as cases see it. */
@Component
class PriceFlow implements CaseFlow {

  private final CaseProcesses processes;
  private final CloseClaim close;

  PriceFlow(CaseProcesses processes, CloseClaim close) {
    this.processes = processes;
    this.close = close;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.PRICE_PROTECTION);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(PriceElements.PROCESS, opened.number());
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
    processes.tell(PriceElements.CUSTOMER_WITHDREW, number);
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
    processes.startBy(PriceElements.CLAIM_REOPENED, number);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return close.mayStop(of.number());
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    close.stop(number);
    processes.stop(PriceElements.PROCESS, number, "converted");
  }
}
