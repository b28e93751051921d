package io.recourse.upgrades.process;

import io.recourse.upgrades.CarryOutUpgrade;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It was carried out. */
@Component
class CloseUpgradeDelegate implements JavaDelegate {

  private final CarryOutUpgrade upgrade;

  CloseUpgradeDelegate(CarryOutUpgrade upgrade) {
    this.upgrade = upgrade;
  }

  @Override
  public void execute(DelegateExecution execution) {
    upgrade.close(UpgradeElements.caseNumber(execution));
  }
}
