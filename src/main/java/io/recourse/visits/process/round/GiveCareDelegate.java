package io.recourse.visits.process.round;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EachAlone;
import io.recourse.visits.GiveCare;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives what the care plans say beside the visits that were planned, each alone. */
@Component
class GiveCareDelegate implements JavaDelegate {

  private final GiveCare care;
  private final EachAlone each;

  GiveCareDelegate(GiveCare care, EachAlone each) {
    this.care = care;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "given",
        each.<CaseNumber>walk(
            last -> last == null ? care.due() : List.of(), care::give, care::refused));
  }
}
