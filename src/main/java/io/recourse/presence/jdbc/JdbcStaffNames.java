package io.recourse.presence.jdbc;

import io.recourse.presence.StaffNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads them from what the staff feature publishes. */
@Repository
class JdbcStaffNames implements StaffNames {

  private final JdbcClient jdbc;

  JdbcStaffNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String of(String account) {
    return jdbc.sql("select display_name from published.staff where username = :account")
        .param("account", account)
        .query(String.class)
        .optional()
        .orElse(account);
  }
}
