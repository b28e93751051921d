package io.recourse.platform.lines;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * The pool of a server of one's own gets its lines from {@link Lines}; the embedded server shares
 * our machine, and its fate.
 */
@Component
class LinesOfPool implements BeanPostProcessor {

  private final Duration silentFor;
  private final boolean own;

  LinesOfPool(
      @Value("${recourse.database.silent-for}") Duration silentFor,
      @Value("${spring.datasource.url:none}") String url) {
    this.silentFor = silentFor;
    this.own = !"none".equals(url);
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (own && bean instanceof HikariDataSource pool) {
      install(pool);
    }
    return bean;
  }

  private void install(HikariDataSource pool) {
    Properties settings = settings(pool);
    if (settings != null) {
      LineTimes.of(pool, settings, silentFor).demand();
      try {
        pool.setDataSource(new Lines(settings, silentFor));
      } catch (SQLException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
  }

  /**
   * As the driver reads them, those of the address before the others; none where it is another's.
   */
  private static Properties settings(HikariDataSource pool) {
    Properties given = new Properties();
    pool.getDataSourceProperties().forEach((name, value) -> given.put(name, value.toString()));
    put(given, "user", pool.getUsername());
    put(given, "password", pool.getPassword());
    return Driver.parseURL(pool.getJdbcUrl(), given);
  }

  private static void put(Properties settings, String name, String value) {
    if (value != null) {
      settings.put(name, value);
    }
  }
}
