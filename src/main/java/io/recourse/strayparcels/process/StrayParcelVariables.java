package io.recourse.strayparcels.process;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the two models read, and nothing else. */
public final class StrayParcelVariables {

  private static final String CASE_NUMBER = "caseNumber";
  public static final String TRACKING_NUMBER = "trackingNumber";
  static final String SEE_TO_STRAY_BY = "seeToStrayBy";
  static final String STRAY_GOES_HOME = "strayGoesHome";
  static final String FIND_GOODS_BY = "findGoodsBy";

  private StrayParcelVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static String trackingNumber(VariableScope scope) {
    return (String) scope.getVariable(TRACKING_NUMBER);
  }

  static Date date(Instant at) {
    return at == null ? null : Date.from(at);
  }
}
