package io.recourse.failover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL server in a folder of its own, on a port of 127.0.0.1. */
final class Server implements AutoCloseable {

  static final String PASSWORD = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

  private static final Map<String, String> LOGIN = Map.of("PGPASSWORD", PASSWORD);
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses = '127.0.0.1'",
          "unix_socket_directories = ''",
          "timezone = 'UTC'",
          "log_error_verbosity = terse",
          "log_min_error_statement = panic");

  private final Programs programs;
  private final Path folder;
  private final int port = freePort();
  private boolean frozen;

  private Server(Programs programs, Path folder) {
    this.programs = programs;
    this.folder = folder;
  }

  /** A new cluster with the product's empty database, owned by a role that is no superuser. */
  static Server create(Programs programs, Path folder, String... settings) {
    Server server = new Server(programs, folder);
    Path secret = programs.folder(folder.resolveSibling("secret")).resolve("password");
    server.write(secret, PASSWORD);
    programs.run(
        Map.of(),
        "initdb",
        "-D",
        folder.toString(),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--pwfile=" + secret,
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--data-checksums");
    server.configure(SETTINGS.toArray(String[]::new));
    server.configure(settings);
    server.start();
    server.sql("postgres").sql("create role recourse login password '" + PASSWORD + "'").update();
    server.sql("postgres").sql("create database recourse owner recourse").update();
    return server;
  }

  /** A copy of this one that follows it by this port: {@code pg_basebackup -R}. */
  Server standby(Path copy, String name, int port) {
    Server standby = new Server(programs, copy);
    programs.run(
        LOGIN,
        "pg_basebackup",
        "-D",
        copy.toString(),
        "-R",
        "-X",
        "stream",
        "-c",
        "fast",
        "-d",
        "host=127.0.0.1 port=" + port + " user=postgres application_name=" + name);
    // Whoever is promoted has no standby yet, and would wait for one at each commit.
    standby.configure("synchronous_standby_names = ''");
    standby.start();
    return standby;
  }

  /** A copy for a restore, not started: {@code pg_basebackup}. */
  Server backUp(Path copy) {
    programs.run(
        LOGIN,
        "pg_basebackup",
        "-D",
        copy.toString(),
        "-X",
        "none",
        "-c",
        "fast",
        "-d",
        "host=127.0.0.1 port=" + port + " user=postgres");
    return new Server(programs, copy);
  }

  void configure(String... settings) {
    StringBuilder lines = new StringBuilder();
    Stream.of(settings).forEach(line -> lines.append(line).append('\n'));
    append(folder.resolve("postgresql.conf"), lines.toString());
  }

  /** As a file that asks for recovery when the server starts. */
  void askRecovery() {
    write(folder.resolve("recovery.signal"), "");
  }

  void start() {
    programs.run(
        Map.of(),
        "pg_ctl",
        "-D",
        folder.toString(),
        "-l",
        folder.resolveSibling(folder.getFileName() + ".log").toString(),
        "-w",
        "-t",
        "100",
        "-o",
        "-p " + port,
        "start");
  }

  /** From now on a commit is acknowledged when the standby of this name has it on its disk too. */
  void follow(String standby) {
    sql("postgres").sql("alter system set synchronous_standby_names = '" + standby + "'").update();
    sql("postgres").sql("select pg_reload_conf()").query(Boolean.class).single();
    Awaitility.await(standby + " follows synchronously")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                sql("postgres")
                        .sql(
                            """
                            select count(*) from pg_stat_replication
                            where application_name = ? and sync_state = 'sync'\
                            """)
                        .param(standby)
                        .query(Long.class)
                        .single()
                    == 1);
  }

  void promote() {
    programs.run(Map.of(), "pg_ctl", "-D", folder.toString(), "-w", "promote");
  }

  /** {@code kill -9} of the server and all its processes: their lines are closed. */
  void kill() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    Awaitility.await("the primary is dead")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  /**
   * {@code kill -STOP} of all of it: lines stay open, the system lets in new ones, none is
   * answered.
   */
  void freeze() {
    frozen = true;
    signal("-STOP");
    signal("-STOP"); // also what the first of them started meanwhile
  }

  /** Goes on where it was, as if no time had passed. */
  void wake() {
    signal("-CONT");
    frozen = false;
  }

  private void signal(String name) {
    List<String> command = new ArrayList<>(List.of("kill", name));
    processes().forEach(process -> command.add(Long.toString(process.pid())));
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<ProcessHandle> processes() {
    ProcessHandle postmaster = ProcessHandle.of(processId()).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
    all.addAll(postmaster.descendants().toList());
    return all;
  }

  int port() {
    return port;
  }

  Path folder() {
    return folder;
  }

  /** Whether somebody who waits for it no longer than this is told that something stands in it. */
  boolean acknowledges(Duration within) {
    try {
      JdbcClient.create(
              new DriverManagerDataSource(
                  url("postgres") + "?socketTimeout=" + within.toSeconds(), "postgres", PASSWORD))
          .sql("create table said_" + System.nanoTime() + " (word text)")
          .update();
      return true;
    } catch (DataAccessException unanswered) {
      return false;
    }
  }

  /** Lines of the product that are asked something here, or could be. */
  long linesInUse() {
    return sql("postgres")
        .sql(
            """
            select count(*) from pg_stat_activity
            where usename = 'recourse' and wait_event is distinct from 'SyncRep'\
            """)
        .query(Long.class)
        .single();
  }

  /** The product's database, as its superuser sees it. */
  JdbcClient sql() {
    return sql("recourse");
  }

  private JdbcClient sql(String database) {
    return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", PASSWORD));
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** As an operator stops it: what is logged is archived before it ends. */
  void stop() {
    programs.run(Map.of(), "pg_ctl", "-D", folder.toString(), "-w", "-m", "fast", "stop");
  }

  @Override
  public void close() {
    if (frozen) {
      wake();
    }
    if (Files.exists(folder.resolve("postmaster.pid"))
        && ProcessHandle.of(processId()).filter(ProcessHandle::isAlive).isPresent()) {
      programs.run(Map.of(), "pg_ctl", "-D", folder.toString(), "-m", "immediate", "stop");
    }
  }

  private long processId() {
    try (Stream<String> lines = Files.lines(folder.resolve("postmaster.pid"))) {
      return Long.parseLong(lines.findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, String words) {
    try {
      Files.writeString(file, words);
      programs.give(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Path file, String words) {
    try {
      Files.writeString(file, words, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
