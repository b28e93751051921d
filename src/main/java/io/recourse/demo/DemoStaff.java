package io.recourse.demo;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** One user for every role, password equal to the name. */
@Component
@Profile("demo")
@Order(10)
class DemoStaff implements ApplicationRunner {

  static final List<String> ROLES =
      List.of(
          "agent",
          "returns",
          "warehouse",
          "technician",
          "complaints",
          "visits",
          "finance",
          "lead",
          "owner",
          "auditor",
          "admin");

  /** Cheap on purpose: the password is public. */
  private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(4);

  private final JdbcClient jdbc;

  DemoStaff(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    ROLES.forEach(this::add);
  }

  private void add(String role) {
    jdbc.sql(
            """
            insert into staff (username, display_name, password_hash, roles)
            values (?, initcap(?) || ' (demo)', ?, array[?]) on conflict do nothing""")
        .params(role, role, "{bcrypt}" + ENCODER.encode(role), role)
        .update();
  }
}
