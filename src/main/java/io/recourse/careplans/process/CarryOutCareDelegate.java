package io.recourse.careplans.process;

import io.recourse.careplans.CareBook.Due;
import io.recourse.careplans.CarryOutCare;
import io.recourse.engine.EachAlone;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries out the steps that are due, each in a transaction of its own. */
@Component
class CarryOutCareDelegate implements JavaDelegate {

  private final CarryOutCare care;
  private final EachAlone each;

  CarryOutCareDelegate(CarryOutCare care, EachAlone each) {
    this.care = care;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "carriedOut",
        each.<Due>walk(
            last -> last == null ? care.due() : List.of(), care::carryOut, care::refused));
  }
}
