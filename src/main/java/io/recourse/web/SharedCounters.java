package io.recourse.web;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counters in PostgreSQL, so that all nodes count together. Nobody who is counted waits for a
 * standby: what was counted last may be forgotten when the server changes.
 */
public final class SharedCounters {

  private SharedCounters() {}

  /**
   * @param longest until a counter that nobody touched is full again, and forgotten
   */
  public static ProxyManager<String> in(DataSource database, Duration longest) {
    return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(new KeptHere(database))
        .primaryKeyMapper(PrimaryKeyMapper.STRING)
        .table("rate_limit_bucket")
        .expiresAtColumn("expires_at")
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(longest))
        .build();
  }

  /** The library begins each transaction of its own by taking a connection off auto-commit. */
  private static final class KeptHere extends DelegatingDataSource {

    private KeptHere(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              KeptHere.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, given) -> {
                Object answer = asked(connection, method, given);
                if (method.getName().equals("setAutoCommit") && Boolean.FALSE.equals(given[0])) {
                  waitForNoStandby(connection);
                }
                return answer;
              });
    }

    private static Object asked(Connection connection, Method method, Object[] given)
        throws Throwable {
      try {
        return method.invoke(connection, given);
      } catch (InvocationTargetException failure) {
        throw failure.getTargetException();
      }
    }

    private static void waitForNoStandby(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local synchronous_commit to local");
      }
    }
  }
}
