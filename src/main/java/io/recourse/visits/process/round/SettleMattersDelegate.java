package io.recourse.visits.process.round;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EachAlone;
import io.recourse.visits.SettleMatters;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks which matters of dissatisfied customers have ended. */
@Component
class SettleMattersDelegate implements JavaDelegate {

  private final SettleMatters matters;
  private final EachAlone each;

  SettleMattersDelegate(SettleMatters matters, EachAlone each) {
    this.matters = matters;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "settled",
        each.<CaseNumber>walk(last -> last == null ? matters.due() : List.of(), this::isSettled));
  }

  private boolean isSettled(CaseNumber number) {
    matters.settle(number);
    return true;
  }
}
