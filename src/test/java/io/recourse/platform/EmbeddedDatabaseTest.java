package io.recourse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who may speak to the embedded server. */
class EmbeddedDatabaseTest {

  @TempDir Path folder;

  @Test
  @DisplayName("nobody is superuser without the password; data of before stay readable")
  void passwordAndUpgrade() throws IOException {
    try (EmbeddedDatabase first = start()) {
      sql(first).sql("create table kept as select 42 as answer").update();
      refuses(first);
    }
    trustEverybodyAsBefore();
    try (EmbeddedDatabase upgraded = start()) {
      assertThat(answer(upgraded)).isEqualTo(42);
      refuses(upgraded);
    }
    try (EmbeddedDatabase again = start()) {
      assertThat(answer(again)).isEqualTo(42);
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(folder.resolve("postgres"));
  }

  private void trustEverybodyAsBefore() throws IOException {
    Files.delete(folder.resolve("keys/database-password"));
    Files.writeString(
        folder.resolve("postgres/pg_hba.conf"),
        "local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n");
  }

  private static void refuses(EmbeddedDatabase server) {
    int port = URI.create(server.url().substring("jdbc:".length())).getPort();
    for (String host : new String[] {"127.0.0.1", "localhost"}) {
      String open = "jdbc:postgresql://" + host + ":" + port + "/postgres?user=postgres";
      for (String password : new String[] {"", "postgres"}) {
        JdbcClient stranger =
            JdbcClient.create(new DriverManagerDataSource(open, "postgres", password));
        assertThatThrownBy(() -> stranger.sql("select 1").query(Integer.class).single())
            .isInstanceOf(CannotGetJdbcConnectionException.class);
      }
    }
  }

  private static int answer(EmbeddedDatabase server) {
    return sql(server).sql("select answer from kept").query(Integer.class).single();
  }

  private static JdbcClient sql(EmbeddedDatabase server) {
    return JdbcClient.create(new DriverManagerDataSource(server.url()));
  }
}
