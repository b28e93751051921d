package io.recourse.servicelevels.process;

import io.recourse.engine.EachAlone;
import io.recourse.servicelevels.KeepCustomersInformed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class KeepCustomersInformedDelegate implements JavaDelegate {

  private final KeepCustomersInformed inform;
  private final EachAlone each;

  KeepCustomersInformedDelegate(KeepCustomersInformed inform, EachAlone each) {
    this.inform = inform;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("informed", each.walk(inform::next, inform::inform));
  }
}
