package io.recourse.agreedtexts.jdbc;

import io.recourse.agreedtexts.AgreedVersion;
import io.recourse.agreedtexts.AgreedVersions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Versions in {@code agreed_text}. Every decision asks for them, so they are kept in memory and
 * read again each second beside all acts: each server learns of what another one agreed on.
 */
@Repository
class JdbcAgreedVersions implements AgreedVersions, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(JdbcAgreedVersions.class);

  private final JdbcClient jdbc;
  private final TextRow rows;
  private final AtomicInteger changes = new AtomicInteger();
  private volatile List<AgreedVersion> known;
  private ScheduledExecutorService look;

  JdbcAgreedVersions(JdbcClient jdbc, TextRow rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public List<AgreedVersion> all() {
    List<AgreedVersion> last = known;
    return last == null ? readAnew() : last;
  }

  /** What this transaction agreed on is known here as soon as it is committed. */
  void agreedOn() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            changes.incrementAndGet();
            known = null;
          }
        });
  }

  private List<AgreedVersion> readAnew() {
    int before = changes.get();
    List<AgreedVersion> read =
        jdbc.sql(
                """
                select kind, text_key, number, holds_from, changes, saved_by, reason, approved_by,
                       answered_at
                from agreed_text where state = 'AGREED' order by kind, text_key, number
                """)
            .query(rows::version)
            .list();
    if (before == changes.get()) {
      known = read;
    }
    return read;
  }

  private void lookAgain() {
    try {
      readAnew();
    } catch (DataAccessException unreachable) {
      log.warn("Agreed texts stay as they were known: {}", unreachable.getMessage());
    }
  }

  @Override
  public void start() {
    look = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("texts-"));
    var unused = look.scheduleWithFixedDelay(this::lookAgain, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    look.shutdownNow();
    look = null;
  }

  @Override
  public boolean isRunning() {
    return look != null;
  }
}
