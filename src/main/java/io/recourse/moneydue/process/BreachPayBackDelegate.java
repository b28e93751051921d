package io.recourse.moneydue.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.Escalations;
import io.recourse.moneydue.BreachPayBack;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Second step of {@code LateWorkProcess}: whatever is open on such a case goes to the lead. */
@Component
class BreachPayBackDelegate implements JavaDelegate {

  private final BreachPayBack breach;
  private final Escalations escalations;

  BreachPayBackDelegate(BreachPayBack breach, Escalations escalations) {
    this.breach = breach;
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    List<CaseNumber> missed = breach.look();
    missed.forEach(escalations::escalateAll);
    execution.setVariable("payBackMissed", missed.size());
  }
}
