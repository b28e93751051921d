package io.recourse.upgrades.process;

import io.recourse.upgrades.CarryOutUpgrade;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It was not carried out: its price goes back. */
@Component
class PayUpgradeBackDelegate implements JavaDelegate {

  private final CarryOutUpgrade upgrade;

  PayUpgradeBackDelegate(CarryOutUpgrade upgrade) {
    this.upgrade = upgrade;
  }

  @Override
  public void execute(DelegateExecution execution) {
    upgrade.payBack(UpgradeElements.caseNumber(execution));
  }
}
