package io.recourse.cells.jdbc;

import io.recourse.cells.CellSettings;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The PostgreSQL server of a cell, as its administrator, who keeps what is said here out of the
 * log: passwords are in it. A server that has vanished is not waited for without end.
 *
 * @param connectedWithin how long the server has to be reached
 * @param answerWithin how long it may take for one answer
 */
record CellServer(CellSettings.Cell cell, Duration connectedWithin, Duration answerWithin) {

  private static final String ANY = "postgres";

  private static final String SAID_TO_NOBODY =
      String.join(
          " ",
          "-c log_statement=none",
          "-c log_min_error_statement=panic",
          "-c log_min_duration_statement=-1",
          "-c log_min_duration_sample=-1",
          "-c log_transaction_sample_rate=0",
          "-c log_duration=off",
          "-c auto_explain.log_min_duration=-1",
          "-c pg_stat_statements.track=none",
          "-c pg_stat_statements.track_utility=off");

  static CellServer of(CellSettings cells, String name) {
    return new CellServer(cells.cell(name), cells.connectedWithin(), cells.shutWithin());
  }

  JdbcClient jdbc() {
    return in(ANY);
  }

  JdbcClient in(String database) {
    return JdbcClient.create(source(database));
  }

  DataSource source(String database) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(cell.server() + database, cell.user(), cell.password());
    Properties properties = new Properties();
    PGProperty.OPTIONS.set(properties, SAID_TO_NOBODY);
    PGProperty.CONNECT_TIMEOUT.set(properties, seconds(connectedWithin));
    PGProperty.LOGIN_TIMEOUT.set(properties, seconds(connectedWithin));
    PGProperty.SOCKET_TIMEOUT.set(properties, seconds(answerWithin));
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    source.setConnectionProperties(properties);
    return source;
  }

  private static int seconds(Duration time) {
    return Math.max(1, (int) time.toSeconds());
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
    return "host=%s port=%s dbname=%s user=%s password=%s connect_timeout=%d"
        .formatted(
            value(parts.getProperty("PGHOST")),
            value(parts.getProperty("PGPORT")),
            value(database),
            value(cell.user()),
            value(cell.password()),
            seconds(connectedWithin));
  }

  private static String value(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
