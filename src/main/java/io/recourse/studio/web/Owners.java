package io.recourse.studio.web;

/** Who works in the studio, as a method security expression. */
final class Owners {

  static final String ONLY = "hasRole('OWNER')";

  /** Who reads models and says yes or no to a draft that is not their own. */
  static final String AND_LEADS = "hasAnyRole('OWNER', 'LEAD')";

  /** Who may go back to an earlier version alone. */
  static final String LEADS = "hasRole('LEAD')";

  private Owners() {}
}
