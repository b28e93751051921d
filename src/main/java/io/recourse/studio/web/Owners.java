package io.recourse.studio.web;

/** Who works in the studio, as a method security expression. */
final class Owners {

  static final String ONLY = "hasRole('OWNER')";

  private Owners() {}
}
