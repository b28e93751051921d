package io.recourse.upgrades.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in {@code UpgradeProcess.bpmn} that code refers to. */
public final class UpgradeElements {

  public static final String PROCESS = "UpgradeProcess";
  public static final String CARRY_OUT = "Task_CarryOutUpgrade";

  static final String CALLED_OFF = "Message_UpgradeCalledOff";
  static final String UPGRADE_BY = "upgradeBy";
  static final String DONE = "upgradeDone";
  private static final String CASE_NUMBER = "caseNumber";

  private UpgradeElements() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }
}
