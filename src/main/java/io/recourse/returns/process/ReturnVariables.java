package io.recourse.returns.process;

import io.recourse.common.CaseNumber;
import io.recourse.settlement.DueNow;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the return process read, and nothing else. */
public final class ReturnVariables {

  private static final String CASE_NUMBER = "caseNumber";
  public static final String NEWS_CYCLE = "newsCycle";
  public static final String ELIGIBLE = "eligible";
  public static final String INSPECT_BY = "inspectBy";

  /** Read by cases that run on an earlier version of the model. */
  public static final String ANYTHING_DUE = "anythingDue";

  public static final String REFUND_DUE = "refundDue";
  public static final String EXCHANGE_DUE = "exchangeDue";
  public static final String DIFFERENCE_DUE = "differenceDue";
  public static final String SEND_BACK_DUE = "sendBackDue";
  public static final String PAY_BY = "payBy";
  public static final String REFUND_ID = "refundId";
  public static final String GOODS_AT = "goodsAt";
  public static final String SEND_PARCEL_BACK_BY = "sendParcelBackBy";
  public static final String PIECES_MISSING = "piecesMissing";
  public static final String SURPLUS_OPEN = "surplusOpen";
  public static final String DECIDE_SURPLUS_BY = "decideSurplusBy";
  public static final String SURPLUS_GOES_BACK = "surplusGoesBack";
  public static final String SURPLUS_KEPT = "surplusKept";
  public static final String COLLECT_SURPLUS_BY = "collectSurplusBy";
  public static final String CONTESTABLE = "contestable";
  public static final String CONTEST_BY = "contestBy";
  public static final String NEWS_DUE = "newsDue";

  private ReturnVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static Date date(Instant at) {
    return at == null ? null : Date.from(at);
  }

  static Map<String, Object> of(DueNow due) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(ANYTHING_DUE, due.anything());
    variables.put(REFUND_DUE, due.refund());
    variables.put(EXCHANGE_DUE, due.exchange());
    variables.put(DIFFERENCE_DUE, due.difference());
    variables.put(SEND_BACK_DUE, due.sendBack());
    variables.put(PAY_BY, date(due.payBy()));
    return variables;
  }
}
