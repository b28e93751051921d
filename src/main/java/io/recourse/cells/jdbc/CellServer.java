package io.recourse.cells.jdbc;

import io.recourse.cells.CellSettings;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL server of a cell, as its administrator. */
record CellServer(CellSettings.Cell cell) {

  private static final String ANY = "postgres";

  JdbcClient jdbc() {
    return in(ANY);
  }

  JdbcClient in(String database) {
    return JdbcClient.create(source(database));
  }

  DataSource source(String database) {
    return new DriverManagerDataSource(cell.server() + database, cell.user(), cell.password());
  }

  boolean has(String database) {
    return jdbc()
        .sql("select exists (select 1 from pg_database where datname = ?)")
        .param(database)
        .query(Boolean.class)
        .single();
  }

  /** For another server, as libpq reads it. */
  String connection(String database) {
    Properties parts = Driver.parseURL(cell.server() + database, new Properties());
    return "host=%s port=%s dbname=%s user=%s password=%s"
        .formatted(
            value(parts.getProperty("PGHOST")),
            value(parts.getProperty("PGPORT")),
            value(database),
            value(cell.user()),
            value(cell.password()));
  }

  private static String value(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
