package io.recourse.upgrades.process;

import io.recourse.upgrades.CarryOutUpgrade;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Its customer does not want it any more. */
@Component
class LeaveUpgradeDelegate implements JavaDelegate {

  private final CarryOutUpgrade upgrade;

  LeaveUpgradeDelegate(CarryOutUpgrade upgrade) {
    this.upgrade = upgrade;
  }

  @Override
  public void execute(DelegateExecution execution) {
    upgrade.leave(UpgradeElements.caseNumber(execution));
  }
}
