package io.recourse.web.requests;

import com.zaxxer.hikari.HikariDataSource;
import io.recourse.web.requests.ShareSettings.Size;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where nobody could be answered: a share or an account without a place, or no
 * connection beside those that steps hold. Where all shares together could take every connection or
 * thread the start says so and goes on: that matters in a rush only, and a node must come up again
 * on a smaller database too.
 */
@Component
class RoomForShares implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(RoomForShares.class);
  private static final String SHARES = "recourse.web.shares";
  private static final String ACCOUNT = "recourse.web.per-account";
  private static final String BODIES = "recourse.web.open-bodies";
  private static final String STEPS = "camunda.bpm.job-execution";
  private static final String SEVERAL = "recourse.nodes.several";

  private final ShareSettings shares;
  private final AccountSettings accounts;
  private final HikariDataSource pool;
  private final ServerProperties server;
  private final Environment environment;

  RoomForShares(
      ShareSettings shares,
      AccountSettings accounts,
      HikariDataSource pool,
      ServerProperties server,
      Environment environment) {
    this.shares = shares;
    this.accounts = accounts;
    this.pool = pool;
    this.server = server;
    this.environment = environment;
  }

  @Override
  public void afterPropertiesSet() {
    shares.shares().forEach(this::demandPlaces);
    demand(ACCOUNT + ".at-once", accounts.atOnce(), 1);
    demand(ACCOUNT + ".waiting", accounts.waiting(), 0);
    demandConnections();
    if (sum(Size::atOnce) + held() >= pool.getMaximumPoolSize()) {
      log.warn(tooFewConnections());
    }
    demand(BODIES, bodies(), 1);
    if (bodies() + sum(Size::atOnce) + sum(Size::waiting) >= threads()) {
      log.warn(tooFewThreads());
    }
  }

  private void demandPlaces(Share share, Size size) {
    String name = SHARES + "." + share.name().toLowerCase(Locale.ROOT);
    demand(name + ".at-once", size.atOnce(), 1);
    demand(name + ".per-address", size.perAddress(), 1);
    demand(name + ".waiting", size.waiting(), 0);
  }

  private static void demand(String setting, int value, int least) {
    if (value < least) {
      throw new IllegalStateException(
          "%s is %d and must be %d at least, or nobody is answered."
              .formatted(setting, value, least));
    }
  }

  private void demandConnections() {
    if (held() >= pool.getMaximumPoolSize()) {
      throw new IllegalStateException(
          "%s is %d, and steps (%s.max-pool-size) and the ear for other nodes (%s) may hold %d: raise it to %d at least, or no request and no second write of a step is answered."
              .formatted(
                  poolSetting(), pool.getMaximumPoolSize(), STEPS, SEVERAL, held(), held() + 1));
    }
  }

  private String tooFewConnections() {
    return "%s.*.at-once are %d together, steps (%s.max-pool-size) and the ear for other nodes (%s) hold up to %d, and %s is %d: in a rush staff may wait for a connection. Raise it to %d at least, or lower the shares."
        .formatted(
            SHARES,
            sum(Size::atOnce),
            STEPS,
            SEVERAL,
            held(),
            poolSetting(),
            pool.getMaximumPoolSize(),
            sum(Size::atOnce) + held() + 1);
  }

  private String tooFewThreads() {
    return "%s.*.at-once and waiting are %d together, bodies on their way (%s) %d, and server.tomcat.threads.max leaves %d threads to calls: in a rush staff may find none. Raise it, or let fewer wait."
        .formatted(SHARES, sum(Size::atOnce) + sum(Size::waiting), BODIES, bodies(), threads());
  }

  /** Connections of those who do not come by a request. */
  private int held() {
    boolean steps = environment.getProperty(STEPS + ".enabled", Boolean.class, true);
    boolean several = environment.getProperty(SEVERAL, Boolean.class, false);
    return (steps ? environment.getRequiredProperty(STEPS + ".max-pool-size", Integer.class) : 0)
        + (several ? 1 : 0);
  }

  /** Who sends slowly has no place of a share yet, and a thread already. */
  private int bodies() {
    return environment.getRequiredProperty(BODIES, Integer.class);
  }

  private int threads() {
    return ConnectionValves.calls(server);
  }

  private int sum(ToIntFunction<Size> part) {
    return shares.shares().values().stream().mapToInt(part).sum();
  }

  private String poolSetting() {
    String own = environment.getProperty("spring.datasource.url", "none");
    return own.equals("none")
        ? "recourse.database.pool-size"
        : "spring.datasource.hikari.maximum-pool-size";
  }
}
