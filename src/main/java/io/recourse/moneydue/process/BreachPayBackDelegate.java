package io.recourse.moneydue.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.Escalations;
import io.recourse.moneydue.BreachDuties;
import io.recourse.moneydue.BreachPayBack;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Second step of {@code LateWorkProcess}: whatever is open on a case with late money, or another
 * duty of the law that is late, goes to the lead.
 */
@Component
class BreachPayBackDelegate implements JavaDelegate {

  private final BreachPayBack breach;
  private final BreachDuties duties;
  private final Escalations escalations;

  BreachPayBackDelegate(BreachPayBack breach, BreachDuties duties, Escalations escalations) {
    this.breach = breach;
    this.duties = duties;
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    List<CaseNumber> missed = breach.look();
    missed.forEach(escalations::escalateAll);
    duties.look().forEach(escalations::escalateAll);
    execution.setVariable("payBackMissed", missed.size());
  }
}
