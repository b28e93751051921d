package io.recourse.returns.process;

import io.recourse.inspection.TakeInGoods;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the warehouse's term to inspect. */
@Component
class TakeInGoodsDelegate implements JavaDelegate {

  private final TakeInGoods takeInGoods;

  TakeInGoodsDelegate(TakeInGoods takeInGoods) {
    this.takeInGoods = takeInGoods;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Date inspectBy =
        ReturnVariables.date(takeInGoods.takeIn(ReturnVariables.caseNumber(execution)));
    execution.setVariable(ReturnVariables.INSPECT_BY, inspectBy);
  }
}
