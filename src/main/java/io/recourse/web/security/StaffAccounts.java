package io.recourse.web.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** People who work here, from table {@code staff}; role names become {@code ROLE_…} (STF-02). */
@Component
class StaffAccounts implements UserDetailsService {

  private final JdbcClient jdbc;

  StaffAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return jdbc.sql("select username, password_hash, roles, active from staff where username = ?")
        .param(username)
        .query((row, index) -> account(row))
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
  }

  private static UserDetails account(ResultSet row) throws SQLException {
    return User.withUsername(row.getString("username"))
        .password(row.getString("password_hash"))
        .roles(roles(row.getArray("roles")))
        .disabled(!row.getBoolean("active"))
        .build();
  }

  private static String[] roles(Array names) throws SQLException {
    return Stream.of((String[]) names.getArray())
        .map(name -> name.toUpperCase(Locale.ROOT))
        .toArray(String[]::new);
  }
}
