package io.recourse.upgrades.process;

import io.recourse.upgrades.CarryOutUpgrade;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It is paid: the term to carry it out starts. */
@Component
class TakeUpUpgradeDelegate implements JavaDelegate {

  private final CarryOutUpgrade upgrade;

  TakeUpUpgradeDelegate(CarryOutUpgrade upgrade) {
    this.upgrade = upgrade;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        UpgradeElements.UPGRADE_BY,
        Date.from(upgrade.takeUp(UpgradeElements.caseNumber(execution))));
  }
}
