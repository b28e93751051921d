package io.recourse.platform;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Refuses to start where a promise could not be kept; says why in one sentence. */
@Component
@Order(0)
class StartChecks implements ApplicationRunner {

  private final Environment environment;
  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  StartChecks(Environment environment, JdbcClient jdbc, PasswordEncoder passwords) {
    this.environment = environment;
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    demandUtc(ZoneId.systemDefault());
    if (!environment.acceptsProfiles(Profiles.of("demo"))) {
      refuseDemoUsers();
    }
  }

  static void demandUtc(ZoneId zone) {
    if (!zone.normalized().equals(ZoneOffset.UTC)) {
      throw new IllegalStateException(
          "The JVM runs in "
              + zone
              + "; the engine stores timestamps without a zone, so only UTC"
              + " is safe. Start with -Duser.timezone=UTC.");
    }
  }

  /** A demo account is one whose password is its own name. */
  private void refuseDemoUsers() {
    List<String> open =
        jdbc
            .sql("select username, password_hash from published.staff_sign_in where active")
            .query((row, index) -> new String[] {row.getString(1), row.getString(2)})
            .list()
            .stream()
            .filter(account -> passwords.matches(account[0], account[1]))
            .map(account -> account[0])
            .toList();
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "This database has demo users ("
              + String.join(", ", open)
              + ") whose password is their"
              + " name; they are allowed in the demo profile only.");
    }
  }
}
