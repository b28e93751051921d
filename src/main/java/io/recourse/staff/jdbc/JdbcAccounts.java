package io.recourse.staff.jdbc;

import io.recourse.common.Retention;
import io.recourse.staff.Account;
import io.recourse.staff.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts, Retention {

  private static final String ALL = "select * from staff order by username";

  private final JdbcClient jdbc;

  JdbcAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Account> all() {
    return jdbc.sql(ALL).query((row, index) -> account(row)).list();
  }

  @Override
  public List<Account> lockAll() {
    return jdbc.sql(ALL + " for update").query((row, index) -> account(row)).list();
  }

  @Override
  public boolean hasAdmin() {
    return jdbc.sql(
            """
            select exists (
              select from staff where active and password_set and 'admin' = any (roles))\
            """)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean add(Account account, String passwordHash) {
    return jdbc.sql(
                """
                insert into staff
                  (username, display_name, password_hash, roles, active, password_set)
                values (?, ?, ?, ?, ?, false) on conflict do nothing\
                """)
            .params(
                account.name(),
                account.displayName(),
                passwordHash,
                account.roles().toArray(String[]::new),
                account.active())
            .update()
        == 1;
  }

  @Override
  public void setRoles(String name, List<String> roles) {
    jdbc.sql("update staff set roles = ? where username = ?")
        .params(roles.toArray(String[]::new), name)
        .update();
  }

  @Override
  public void setActive(String name, boolean active) {
    jdbc.sql("update staff set active = ? where username = ?").params(active, name).update();
  }

  @Override
  public void setPassword(String name, String passwordHash) {
    jdbc.sql("update staff set password_hash = ?, password_set = true where username = ?")
        .params(passwordHash, name)
        .update();
    jdbc.sql("delete from staff_invitation where username = ?").param(name).update();
  }

  @Override
  public Optional<String> passwordHash(String name) {
    return jdbc.sql("select password_hash from staff where username = ? and active")
        .param(name)
        .query(String.class)
        .optional();
  }

  @Override
  public void invite(String name, byte[] tokenSha256, Instant expiresAt) {
    jdbc.sql("insert into staff_invitation values (?, ?, ?)")
        .params(tokenSha256, name, utc(expiresAt))
        .update();
  }

  @Override
  public Optional<String> invited(byte[] tokenSha256, Instant now) {
    return jdbc.sql(
            """
            select username from staff_invitation join staff using (username)
            where token_sha256 = ? and expires_at > ? and active\
            """)
        .params(tokenSha256, utc(now))
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<String> spend(byte[] tokenSha256, Instant now) {
    return jdbc.sql(
            """
            delete from staff_invitation i using staff s
            where token_sha256 = ? and expires_at > ? and s.username = i.username and s.active
            returning i.username\
            """)
        .params(tokenSha256, utc(now))
        .query(String.class)
        .optional();
  }

  @Override
  public String table() {
    return "staff_invitation";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from staff_invitation where expires_at < ?").param(utc(now)).update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("username"),
        row.getString("display_name"),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getBoolean("active"));
  }
}
