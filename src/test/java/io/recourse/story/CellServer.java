package io.recourse.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL of a cell, as its administrator set it up: tenants can leave it and come. */
record CellServer(String name, EmbeddedPostgres server, Path folder) implements AutoCloseable {

  static CellServer start(String name, Path folder) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofSeconds(60))
            .setDataDirectory(folder.resolve("postgres"))
            .setServerConfig("wal_level", "logical")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "100")
            .setServerConfig("max_wal_size", "1GB")
            .setServerConfig("max_worker_processes", "24")
            .setServerConfig("max_logical_replication_workers", "16")
            .setServerConfig("max_sync_workers_per_subscription", "8")
            .setServerConfig("timezone", "UTC")
            .setLocaleConfig("locale", "C.UTF-8")
            .start();
    return new CellServer(name, server, folder);
  }

  /** A database and a role of its name, that is all a tenant needs. */
  void make(String tenant) {
    JdbcClient admin = in("postgres");
    int role =
        admin
            .sql("create role %s login password '%s'".formatted(tenant, password(tenant)))
            .update();
    int database = admin.sql("create database %s owner %s".formatted(tenant, tenant)).update();
  }

  static String password(String tenant) {
    return "of-" + tenant;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
  }

  JdbcClient in(String database) {
    return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", "postgres"));
  }

  boolean has(String database) {
    return in("postgres")
        .sql("select exists (select 1 from pg_database where datname = ?)")
        .param(database)
        .query(Boolean.class)
        .single();
  }

  Path data(String tenant) {
    return folder.resolve("tenants").resolve(tenant);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
