package io.recourse.platform.lines;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Opens the lines of the pool and knows where each leads. A server that lets somebody in and then
 * says nothing is left for the next address within {@code silentFor}; once it has greeted, an
 * answer may take as long as {@code socketTimeout}. The primary of last time is asked first.
 */
final class Lines extends AbstractDataSource {

  private static final Logger log = LoggerFactory.getLogger(Lines.class);

  /** It is shut down, has crashed, or cannot take anybody in yet. */
  private static final Set<String> LEAVING = Set.of("57P01", "57P02", "57P03");

  private final Driver driver = new Driver();
  private final Properties settings;
  private final Addresses addresses;
  private final Duration silentFor;
  private final int patienceMillis;
  private final Timelines timelines = new Timelines();
  private final Map<PgConnection, Timeline> open = new ConcurrentHashMap<>();

  /**
   * @param settings as the driver reads them from the configured address
   */
  Lines(Properties settings, Duration silentFor) throws SQLException {
    this.settings = new Properties();
    settings
        .stringPropertyNames()
        .forEach(name -> this.settings.put(name, settings.getProperty(name)));
    this.addresses = new Addresses(settings);
    this.silentFor = silentFor;
    this.patienceMillis = 1000 * PGProperty.SOCKET_TIMEOUT.getInt(settings);
    PGProperty.SOCKET_TIMEOUT.set(this.settings, seconds(silentFor));
  }

  @Override
  public Connection getConnection() throws SQLException {
    PgConnection line = greeted();
    line.setNetworkTimeout(Runnable::run, patienceMillis);
    return line;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  /** How long a login takes is bounded here already, for each address. */
  @Override
  public void setLoginTimeout(int seconds) {
    // by connectTimeout, then by silentFor
  }

  /** A line of the watch's own, on which nobody waits for longer than {@code silentFor}. */
  PgConnection greeted() throws SQLException {
    Connection opened = driver.connect(addresses.url(), settings);
    PgConnection line = opened.unwrap(PgConnection.class);
    try {
      judge(line, Timeline.of(line));
    } catch (SQLException replaced) {
      open.remove(line);
      line.close();
      throw replaced;
    }
    addresses.prefer(server(line));
    return line;
  }

  /** It is known before it is judged, so that it is given up with the others by a newer one. */
  private void judge(PgConnection line, Timeline timeline) throws SQLException {
    open.keySet().removeIf(Lines::isClosed);
    open.put(line, timeline);
    HostSpec server = server(line);
    if (timelines.isNew(timeline, server)) {
      int given = giveUp(other -> open.getOrDefault(other, timeline).isBefore(timeline));
      log.warn(
          "{} is the primary of timeline {}; {} lines to older ones are given up",
          server,
          timeline.number(),
          given);
    }
  }

  /** Whether this server greets or says why it does not; one that starts or ends does neither. */
  boolean isAlive(HostSpec server) {
    Properties ofAny = new Properties();
    ofAny.putAll(settings);
    PGProperty.TARGET_SERVER_TYPE.set(ofAny, "any");
    try (Connection line = driver.connect(addresses.url(server), ofAny)) {
      return line != null;
    } catch (PSQLException refused) {
      return refused.getServerErrorMessage() != null && !LEAVING.contains(refused.getSQLState());
    } catch (SQLException silent) {
      log.debug("{} did not greet: {}", server, silent.getMessage());
      return false;
    }
  }

  /** Whoever waits for an answer of this server is told that none comes. */
  int giveUp(HostSpec server) {
    return giveUp(line -> server(line).equals(server));
  }

  /**
   * Whoever waits for an answer of one of these processes of the server is told that none comes.
   */
  int giveUp(Set<Integer> processes) {
    return giveUp(line -> processes.contains(line.getBackendPID()));
  }

  Duration silentFor() {
    return silentFor;
  }

  /** How long one answer of a server that lives may take; zero: for ever. */
  Duration patience() {
    return Duration.ofMillis(patienceMillis);
  }

  static HostSpec server(PgConnection line) {
    return line.getQueryExecutor().getHostSpec();
  }

  private int giveUp(Predicate<PgConnection> which) {
    int given = 0;
    for (PgConnection line : open.keySet()) {
      if (!isClosed(line) && which.test(line)) {
        abort(line);
        given++;
      }
    }
    return given;
  }

  private static void abort(PgConnection line) {
    try {
      line.abort(Runnable::run);
    } catch (SQLException gone) {
      log.debug("A line was gone already: {}", gone.getMessage());
    }
  }

  private static boolean isClosed(PgConnection line) {
    try {
      return line.isClosed();
    } catch (SQLException gone) {
      return true;
    }
  }

  private static int seconds(Duration time) {
    return (int) Math.max(1, time.toSeconds());
  }
}
