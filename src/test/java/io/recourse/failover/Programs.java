package io.recourse.failover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The programs of the newest PostgreSQL that Debian's packages put on this machine, run as a user
 * that PostgreSQL accepts: it refuses root.
 */
final class Programs {

  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final String USER = "postgres";
  private static final long PATIENCE_SECONDS = 120;

  private final Path bin;
  private final boolean root = "root".equals(System.getProperty("user.name"));

  private Programs(Path bin) {
    this.bin = bin;
  }

  static Programs newest() {
    if (!Files.isDirectory(PACKAGES)) {
      throw missing();
    }
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
          .max(
              Comparator.comparingDouble(version -> Double.parseDouble(version.getFileName() + "")))
          .map(version -> new Programs(version.resolve("bin")))
          .orElseThrow(Programs::missing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "No server in "
            + PACKAGES
            + ": install Debian's package postgresql (apt install"
            + " postgresql)");
  }

  String version() {
    return bin.getParent().getFileName().toString();
  }

  /** One below {@code target/failover} for this run, that the servers' user may write. */
  Path emptyFolder(String name) {
    Path folder = Path.of("target", "failover", name + "-" + System.nanoTime()).toAbsolutePath();
    return folder(folder);
  }

  /** A folder that the servers' user may write. */
  Path folder(Path folder) {
    try {
      Files.createDirectories(folder);
      return give(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a file or folder to the servers' user. */
  Path give(Path file) throws IOException {
    if (root) {
      Files.setOwner(
          file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
    }
    return file;
  }

  /** Runs a program to its end; what it said goes into the message where it failed. */
  void run(Map<String, String> environment, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(
          List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--init-groups", "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    try {
      Path said = Files.createTempFile("failover", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      String words = Files.readString(said);
      Files.delete(said);
      if (process.isAlive() || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed: " + words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
