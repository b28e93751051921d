package io.recourse.decision;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/**
 * The process variables that decide a request and hear an appeal: {@code DecideRequestProcess} and
 * {@code AppealProcess} read them, and so does every line that calls these.
 */
public final class DecisionVariables {

  public static final String EVIDENCE_MISSING = "evidenceMissing";
  public static final String EVIDENCE_ARRIVED = "evidenceArrived";
  public static final String EVIDENCE_BY = "evidenceBy";
  public static final String AUTOMATIC = "automatic";
  public static final String DECISION = "decision";
  public static final String DECIDE_BY = "decideBy";
  public static final String ESCALATE_AT = "escalateAt";
  public static final String APPROVED = "approved";
  public static final String GOODS_BACK = "goodsBack";
  public static final String PARTLY_REFUSED = "partlyRefused";
  public static final String ARTICLE_GONE = "articleGone";
  public static final String APPEALED = "appealed";
  public static final String APPEAL_BY = "appealBy";

  private DecisionVariables() {}

  /**
   * @param due null where no person decides
   */
  public static Map<String, Object> of(DecisionDue due) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(AUTOMATIC, due == null);
    if (due != null) {
      variables.put(DECIDE_BY, Date.from(due.decideBy()));
      variables.put(ESCALATE_AT, Date.from(due.escalateAt()));
    }
    return variables;
  }

  public static Map<String, Object> of(Granted granted) {
    return Map.of(
        APPROVED, granted.approved(),
        GOODS_BACK, granted.goodsBack(),
        PARTLY_REFUSED, granted.partlyRefused(),
        ARTICLE_GONE, granted.articleGone());
  }
}
