package io.recourse.loandevices.process;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of loans read, and nothing else. */
final class LoanVariables {

  private static final String CASE_NUMBER = "caseNumber";
  static final String BY = "loanBy";
  static final String DEPOSIT = "loanDepositAsked";
  static final String STAGE = "loanStage";
  static final String CHASED = "loanChased";
  static final String CHARGE_ASKED = "loanChargeAsked";
  static final String OWED = "loanChargeOwed";

  private LoanVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static void by(VariableScope scope, Instant at) {
    scope.setVariable(BY, Date.from(at));
  }
}
