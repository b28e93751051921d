package io.recourse.supplierclaims.process;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of claims against suppliers read, and nothing else. */
final class SupplierVariables {

  static final String CASE_NUMBER = "caseNumber";
  static final String BY = "supplierClaimBy";
  static final String FILED = "supplierClaimFiled";
  static final String AGAIN = "supplierClaimAskedAgain";
  static final String GRANTED = "supplierClaimGranted";

  private SupplierVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static void by(VariableScope scope, Instant at) {
    scope.setVariable(BY, Date.from(at));
  }

  /**
   * @throws Problem INVALID when it is no whole number
   */
  static long amount(Map<String, Object> values) {
    if (values.get("amount") instanceof Number amount) {
      return amount.longValue();
    }
    throw Problem.invalid("/values/amount", "field.given");
  }
}
