package io.recourse.nodes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** One account for each team that the tests work as. */
final class Colleagues {

  private static final List<String> TEAMS = List.of("agent", "returns", "lead", "auditor", "owner");

  private Colleagues() {}

  static void join(JdbcClient sql) {
    for (String team : TEAMS) {
      var ignored =
          sql.sql(
                  """
                  insert into staff (username, display_name, password_hash, roles)
                  values ('node.' || :team, initcap(:team), :hash, array[:team])
                  """)
              .param("team", team)
              .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(password(team)))
              .update();
    }
  }

  static String name(String team) {
    return "node." + team;
  }

  static String password(String team) {
    return "works-as-" + team;
  }
}
