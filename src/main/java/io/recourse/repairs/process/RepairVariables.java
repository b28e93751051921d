package io.recourse.repairs.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the repair models read, and nothing else. */
final class RepairVariables {

  private static final String CASE_NUMBER = "caseNumber";
  static final String GOODS_HERE = "goodsHere";
  static final String GOODS_AT = "goodsAt";
  static final String HELP_OFFERED = "helpOffered";
  static final String HELP_BY = "helpBy";
  static final String SOLVED = "solved";
  static final String INTAKE_OUTCOME = "intakeOutcome";
  static final String APPOINTMENT_OFFERED = "appointmentOffered";
  static final String CHOOSE_BY = "chooseBy";
  static final String VISIT_BY = "visitBy";
  static final String MET = "metOnSite";
  static final String DIAGNOSE_BY = "diagnoseBy";
  static final String COVERED = "covered";
  static final String QUOTED = "quoted";
  static final String AGREED = "agreed";
  static final String CONSENT_BY = "consentBy";
  static final String PAYMENT_BY = "paymentBy";
  static final String FEE_DUE = "feeDue";
  static final String FEE_BY = "feeBy";
  static final String USEFUL = "repairUseful";
  static final String PARTS_MISSING = "partsMissing";
  static final String PARTS_BY = "partsBy";
  static final String PARTS_HERE = "partsHere";
  static final String PERFORM_BY = "performBy";
  static final String PERFORMED = "performed";
  static final String TEST_BY = "testBy";
  static final String REPAIRED = "repaired";
  static final String TRIES_LEFT = "triesLeft";
  static final String CONFIRM_BY = "confirmBy";
  static final String WORKS = "works";
  static final String OF_ORDER = "ofOrder";
  static final String LOSS_COMPLAINED = "lossComplained";
  static final String GOODS_STAY = "goodsStay";
  static final String REPLACEMENT_DUE = "replacementDue";
  static final String REFUND_ID = "refundId";

  private RepairVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }
}
