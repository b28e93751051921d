package io.recourse.web.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * People who work here, from view {@code published.staff_sign_in}; role names become {@code ROLE_…}
 * (STF-02).
 */
@Component
class StaffAccounts implements UserDetailsService {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");
  private static final String STAMP =
      "encode(sha256(convert_to(password_hash || roles::text || active::text, 'UTF8')), 'hex')";

  private final JdbcClient jdbc;

  StaffAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public StaffMember loadUserByUsername(String username) {
    if (!NAME.matcher(username).matches()) {
      throw new UsernameNotFoundException("No such account");
    }
    return jdbc.sql(
            "select username, password_hash, roles, active, "
                + STAMP
                + " as stamp from published.staff_sign_in where username = ?")
        .param(username)
        .query((row, index) -> account(row))
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
  }

  /** Whether nothing changed since this person signed in. */
  boolean isAsBefore(StaffMember signedIn) {
    return jdbc.sql(
                "select count(*) from published.staff_sign_in where username = ? and active and ? ="
                    + " "
                    + STAMP)
            .params(signedIn.getUsername(), signedIn.stamp())
            .query(Integer.class)
            .single()
        == 1;
  }

  private static StaffMember account(ResultSet row) throws SQLException {
    return new StaffMember(
        row.getString("username"),
        row.getString("password_hash"),
        roles(row.getArray("roles")),
        row.getBoolean("active"),
        row.getString("stamp"));
  }

  private static List<String> roles(Array names) throws SQLException {
    return Stream.of((String[]) names.getArray())
        .map(name -> name.toUpperCase(Locale.ROOT))
        .toList();
  }
}
