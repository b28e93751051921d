package io.recourse.returns.process;

import io.recourse.returns.AcceptWithoutGoods;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Goods that need not come back, or were lost on our label. */
@Component
class AcceptWithoutGoodsDelegate implements JavaDelegate {

  private final AcceptWithoutGoods acceptWithoutGoods;

  AcceptWithoutGoodsDelegate(AcceptWithoutGoods acceptWithoutGoods) {
    this.acceptWithoutGoods = acceptWithoutGoods;
  }

  @Override
  public void execute(DelegateExecution execution) {
    acceptWithoutGoods.accept(ReturnVariables.caseNumber(execution));
  }
}
