package io.recourse.repairs.process;

import io.recourse.backtocustomer.WithdrawnGoods;
import io.recourse.engine.ReachesOutside;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes an unused label back and looks where the goods are. */
@Component
@ReachesOutside
class TakeBackRepairLabelDelegate implements JavaDelegate {

  private final WithdrawnGoods goods;

  TakeBackRepairLabelDelegate(WithdrawnGoods goods) {
    this.goods = goods;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        RepairVariables.GOODS_AT,
        goods.takeBackLabel(RepairVariables.caseNumber(execution)).name());
  }
}
