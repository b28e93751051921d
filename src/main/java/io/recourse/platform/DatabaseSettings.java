package io.recourse.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without a configured {@code spring.datasource.url} the embedded server is the database. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseSettings {

  @Bean
  EmbeddedDatabase embeddedDatabase(
      @Value("${recourse.data-dir}") Path dataDir,
      @Value("${recourse.database.durable}") boolean durable) {
    Path folder = dataDir.resolve("postgres").toAbsolutePath();
    return durable ? EmbeddedDatabase.start(folder) : EmbeddedDatabase.startForgetful(folder);
  }

  @Bean
  DataSource dataSource(
      EmbeddedDatabase server, @Value("${recourse.database.pool-size}") int poolSize) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.url());
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.setMaximumPoolSize(poolSize);
    pool.setPoolName("recourse");
    pool.setExceptionOverrideClassName(StillGoodConnections.class.getName());
    return pool;
  }
}
