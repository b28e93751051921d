package io.recourse.moneydue.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EachAlone;
import io.recourse.engine.Escalations;
import io.recourse.moneydue.BreachDuties;
import io.recourse.moneydue.BreachPayBack;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Second step of {@code LateWorkProcess}: whatever is open on a case with late money, or another
 * duty of the law that is late, goes to the lead.
 */
@Component
class BreachPayBackDelegate implements JavaDelegate {

  /** Of each kind of clock. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final BreachPayBack breach;
  private final BreachDuties duties;
  private final Escalations escalations;
  private final EachAlone each;

  BreachPayBackDelegate(
      BreachPayBack breach, BreachDuties duties, Escalations escalations, EachAlone each) {
    this.breach = breach;
    this.duties = duties;
    this.escalations = escalations;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "payBackMissed",
        each.walkPastFor(
            LONGEST, breach::next, number -> told(number, breach.breach(number)), breach::leave));
    duties.clocks().forEach(this::look);
  }

  private void look(String clock) {
    var ignored =
        each.<CaseNumber>walkPastFor(
            LONGEST,
            after -> duties.next(clock, after),
            number -> told(number, duties.breach(clock, number)),
            (number, why) -> duties.leave(clock, number, why));
  }

  private boolean told(CaseNumber number, boolean missed) {
    if (missed) {
      escalations.escalateAll(number);
    }
    return missed;
  }
}
