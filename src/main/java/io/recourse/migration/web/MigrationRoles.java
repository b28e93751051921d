package io.recourse.migration.web;

/** Who works on migrations, as a method security expression. */
final class MigrationRoles {

  static final String WRITERS = "hasRole('OWNER')";

  /** Who reads them, says yes or no to one that is not their own, and holds cases back. */
  static final String AND_LEADS = "hasAnyRole('OWNER', 'LEAD')";

  private MigrationRoles() {}
}
