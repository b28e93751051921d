package io.recourse.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The embedded server's superuser has a password of its own, kept beside the cluster for whoever
 * may read the data folder. A cluster of before, or one whose password is lost, gets a new one.
 */
final class DatabasePassword {

  private static final int BYTES = 24;
  private static final String RULES =
      """
      local all all %1$s
      host all all 127.0.0.1/32 %1$s
      host all all ::1/128 %1$s
      """;

  private final Path rules;
  private final String password;

  private DatabasePassword(Path rules, String password) {
    this.rules = rules;
    this.password = password;
  }

  static DatabasePassword of(Path cluster) throws IOException {
    Path folder = cluster.resolveSibling("keys");
    Files.createDirectories(folder);
    Path file = folder.resolve("database-password");
    Path rules = cluster.resolve("pg_hba.conf");
    if (!Files.exists(file)) {
      if (Files.exists(rules)) {
        Files.writeString(rules, RULES.formatted("trust"));
      }
      keepNew(file);
    }
    return new DatabasePassword(rules, Files.readString(file));
  }

  String value() {
    return password;
  }

  /** From here on nobody connects without it. */
  void demand(String url) throws IOException, SQLException {
    try (Connection server = DriverManager.getConnection(url);
        Statement statement = server.createStatement()) {
      statement.execute("alter role postgres password '" + password + "'");
      Files.writeString(rules, RULES.formatted("scram-sha-256"));
      statement.execute("select pg_reload_conf()");
    }
  }

  private static void keepNew(Path file) throws IOException {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Path draft = file.resolveSibling("database-password.new");
    Files.writeString(draft, "");
    try {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    } catch (UnsupportedOperationException e) {
      // a file system without POSIX permissions
    }
    Files.writeString(draft, HexFormat.of().formatHex(bytes));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
