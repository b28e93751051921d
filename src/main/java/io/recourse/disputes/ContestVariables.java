package io.recourse.disputes;

/** The process variables of a contested outcome, for the model that hears it and its callers. */
public final class ContestVariables {

  public static final String REVIEW_BY = "reviewBy";
  public static final String CONTEST_GRANTED = "contestGranted";
  public static final String OVERTURNED = "overturned";
  public static final String GOODS_BACK = "goodsBack";

  private ContestVariables() {}
}
