package io.recourse.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that outlived a killed application. It is stopped cleanly; commits survive. */
final class OrphanedServer {

  private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
  private static final long PATIENCE_SECONDS = 20;

  private OrphanedServer() {}

  static void stopIn(Path folder) throws IOException {
    Optional<ProcessHandle> server = runningServer(folder);
    if (server.isPresent()) {
      log.warn(
          "Found PostgreSQL process {} left behind in {}; stopping it", server.get().pid(), folder);
      stop(server.get());
    }
  }

  private static Optional<ProcessHandle> runningServer(Path folder) throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
  }

  /** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything committed is kept. */
  private static void stop(ProcessHandle server) throws IOException {
    new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())).start();
    try {
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("PostgreSQL process " + server.pid() + " does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while stopping PostgreSQL", e);
    }
  }
}
