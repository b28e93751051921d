package io.recourse.servicelevels.process;

import io.recourse.engine.EachAlone;
import io.recourse.servicelevels.OrderByTimeLeft;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class OrderByTimeLeftDelegate implements JavaDelegate {

  private final OrderByTimeLeft orderByTimeLeft;
  private final EachAlone each;

  OrderByTimeLeftDelegate(OrderByTimeLeft orderByTimeLeft, EachAlone each) {
    this.orderByTimeLeft = orderByTimeLeft;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("raised", each.walk(orderByTimeLeft::next, orderByTimeLeft::rate));
  }
}
