package io.recourse.returns.process;

import io.recourse.backtocustomer.GoodsAt;
import io.recourse.engine.ReachesOutside;
import io.recourse.returns.WithdrawReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes an unused label back and looks where the goods are. */
@Component
@ReachesOutside
class TakeBackLabelDelegate implements JavaDelegate {

  private final WithdrawReturn withdrawReturn;

  TakeBackLabelDelegate(WithdrawReturn withdrawReturn) {
    this.withdrawReturn = withdrawReturn;
  }

  @Override
  public void execute(DelegateExecution execution) {
    GoodsAt goods = withdrawReturn.takeBackLabel(ReturnVariables.caseNumber(execution));
    execution.setVariable(ReturnVariables.GOODS_AT, goods.name());
  }
}
