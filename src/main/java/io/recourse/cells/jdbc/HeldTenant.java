package io.recourse.cells.jdbc;

import io.recourse.cells.Tenants;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A lock that lives as long as its connection. */
final class HeldTenant implements Tenants.Hold {

  private final DataSource database;
  private final Connection connection;
  private final String name;

  private HeldTenant(DataSource database, String name) {
    this.database = database;
    this.connection = DataSourceUtils.getConnection(database);
    this.name = name;
  }

  static Optional<Tenants.Hold> of(DataSource database, String name) {
    HeldTenant held = new HeldTenant(database, name);
    boolean locked = false;
    try {
      locked = held.ask("select pg_try_advisory_lock(hashtextextended(?, 1))");
      return locked ? Optional.of(held) : Optional.empty();
    } finally {
      if (!locked) {
        held.giveBack();
      }
    }
  }

  @Override
  public void close() {
    try {
      boolean ignored = ask("select pg_advisory_unlock(hashtextextended(?, 1))");
    } finally {
      giveBack();
    }
  }

  private boolean ask(String question) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true))
        .sql(question)
        .param(name)
        .query(Boolean.class)
        .single();
  }

  private void giveBack() {
    DataSourceUtils.releaseConnection(connection, database);
  }
}
