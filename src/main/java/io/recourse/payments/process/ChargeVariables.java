package io.recourse.payments.process;

/** What {@code ChargeMethodProcess} knows. */
final class ChargeVariables {

  static final String PROCESS = "ChargeMethodProcess";
  static final String CASE_NUMBER = "caseNumber";
  static final String METHOD = "chargedMethod";
  static final String PAYMENT = "chargedPayment";

  private ChargeVariables() {}
}
