package io.recourse.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server that lives and dies with the application; its data stay in a folder.
 * Commits are durable: the test library's relaxed settings are switched back on.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  /** A fault's detail and statement would carry rows into the log. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("synchronous_commit", "on"),
          Map.entry("max_connections", "100"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_min_error_statement", "panic"));

  private static final List<String> AWAIT_DISK = List.of("fsync", "full_page_writes");

  private final EmbeddedPostgres server;
  private final DatabasePassword password;

  private EmbeddedDatabase(EmbeddedPostgres server, DatabasePassword password) {
    this.server = server;
    this.password = password;
  }

  /** Starts the server on the data kept in the folder, or on a new cluster where there are none. */
  public static EmbeddedDatabase start(Path folder) {
    return start(folder, "on");
  }

  /**
   * The same for data that may be lost with the power, not with the process: never awaits a disk.
   */
  static EmbeddedDatabase startForgetful(Path folder) {
    return start(folder, "off");
  }

  private static EmbeddedDatabase start(Path folder, String awaitDisk) {
    try {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      OrphanedServer.stopIn(folder);
      DatabasePassword password = DatabasePassword.of(folder);
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setConnectConfig("password", password.value())
              .setLocaleConfig("locale", "C.UTF-8");
      SETTINGS.forEach(builder::setServerConfig);
      AWAIT_DISK.forEach(setting -> builder.setServerConfig(setting, awaitDisk));
      EmbeddedPostgres server = builder.start();
      log.info("Embedded PostgreSQL on port {}, data in {}", server.getPort(), folder);
      EmbeddedDatabase database = new EmbeddedDatabase(server, password);
      password.demand(database.url());
      return database;
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new IllegalStateException(
          "The embedded PostgreSQL in "
              + folder
              + " did not start; name another server with spring.datasource.url.",
          e);
    }
  }

  /** With the superuser's name and password in it. */
  public String url() {
    return "jdbc:postgresql://localhost:"
        + server.getPort()
        + "/postgres?reWriteBatchedInserts=true&user=postgres&password="
        + password.value();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
