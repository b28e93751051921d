package io.recourse.platform.lines;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.postgresql.PGProperty;

/**
 * The times within which a server that is gone is given up; refuses a start where they contradict
 * each other.
 *
 * @param connect until the next address is asked, where the first packet is not answered; 0: never
 * @param silent until then, where nobody greets
 * @param answer how long one answer may take; 0: for ever
 * @param pool until who waits for a line is told that there is none
 * @param several whether there is a next address
 * @param target which of them is taken
 */
record LineTimes(
    Duration connect,
    Duration silent,
    Duration answer,
    Duration pool,
    boolean several,
    String target) {

  private static final Set<String> PRIMARY = Set.of("primary", "master");

  static LineTimes of(HikariDataSource pool, Properties settings, Duration silentFor) {
    try {
      return new LineTimes(
          Duration.ofSeconds(PGProperty.CONNECT_TIMEOUT.getInt(settings)),
          silentFor,
          Duration.ofSeconds(PGProperty.SOCKET_TIMEOUT.getInt(settings)),
          Duration.ofMillis(pool.getConnectionTimeout()),
          PGProperty.PG_HOST.getOrDefault(settings).contains(","),
          PGProperty.TARGET_SERVER_TYPE.getOrDefault(settings));
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  void demand() {
    demand(
        silent.toSeconds() >= 1,
        "recourse.database.silent-for is %s and must be a second at least.".formatted(silent));
    demand(
        answer.isZero() || answer.compareTo(silent) > 0,
        "socketTimeout is %d s and must be longer than recourse.database.silent-for (%d s): it is what a slow answer may take."
            .formatted(answer.toSeconds(), silent.toSeconds()));
    if (several) {
      demandNextAddress();
    }
  }

  private void demandNextAddress() {
    demand(
        PRIMARY.contains(target),
        "spring.datasource.url names several servers: add targetServerType=primary, or one that can"
            + " only be read is taken for the database.");
    demand(
        !connect.isZero(),
        "connectTimeout is 0: a machine that is gone would be asked for ever, and the next address"
            + " never.");
    demand(
        pool.compareTo(connect.plus(silent)) > 0,
        "spring.datasource.hikari.connection-timeout is %d ms and must be longer than connectTimeout (%d s) and recourse.database.silent-for (%d s) together, or nobody lives to see the next address."
            .formatted(pool.toMillis(), connect.toSeconds(), silent.toSeconds()));
  }

  private static void demand(boolean kept, String otherwise) {
    if (!kept) {
      throw new IllegalStateException(otherwise);
    }
  }
}
