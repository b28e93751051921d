package io.recourse.servicelevels;

/** The work clocks of a case. */
final class WorkClockNames {

  static final String ACKNOWLEDGE = "workAcknowledge";
  static final String FIRST_ANSWER = "workFirstAnswer";
  static final String NEXT_ANSWER = "workNextAnswer";
  static final String UPDATE = "workUpdate";
  static final String SOLVE = "workSolve";

  private WorkClockNames() {}
}
