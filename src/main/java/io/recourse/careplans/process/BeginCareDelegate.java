package io.recourse.careplans.process;

import io.recourse.careplans.CareBook.Candidate;
import io.recourse.careplans.CarryOutCare;
import io.recourse.engine.EachAlone;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the first contact with whom a plan comes to, each in a transaction of its own. */
@Component
class BeginCareDelegate implements JavaDelegate {

  private final CarryOutCare care;
  private final EachAlone each;

  BeginCareDelegate(CarryOutCare care, EachAlone each) {
    this.care = care;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "begun",
        each.<Candidate>walk(last -> last == null ? care.candidates() : List.of(), care::begin));
  }
}
