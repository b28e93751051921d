package io.recourse.testing;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every transaction of every test takes its locks in the order that docs/architecture.md names; one
 * that does not fails on the spot, whether or not anybody else was there to deadlock with. The
 * bench measures the product without it.
 */
@Component
@Primary
@Profile("!bench")
class LockOrderGuard extends JdbcTemplate {

  LockOrderGuard(DataSource database) {
    super(database);
  }

  @Override
  protected void applyStatementSettings(Statement statement) throws SQLException {
    super.applyStatementSettings(statement);
    if (TransactionSynchronizationManager.isSynchronizationActive()
        && TransactionSynchronizationManager.isActualTransactionActive()) {
      held().takeAll(LocksOfStatement.of(statement));
    }
  }

  private static Held held() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Held.class::isInstance)
        .map(Held.class::cast)
        .findFirst()
        .orElseGet(Held::begin);
  }

  /** What one transaction holds so far. */
  private static final class Held implements TransactionSynchronization {

    private final Set<LockRank> locks = EnumSet.noneOf(LockRank.class);

    static Held begin() {
      Held held = new Held();
      TransactionSynchronizationManager.registerSynchronization(held);
      return held;
    }

    void takeAll(LocksOfStatement statement) {
      if (statement.opensCase()) {
        locks.add(LockRank.CASE); // nobody else knows it yet
      }
      statement.takes().forEach(rank -> take(rank, statement.sql()));
      if (statement.needsCase() && !locks.contains(LockRank.CASE)) {
        throw new AssertionError("The case is not held: " + statement.sql());
      }
      if (statement.needsOrder() && !locks.contains(LockRank.ORDER)) {
        throw new AssertionError("The order is not held: " + statement.sql());
      }
    }

    private void take(LockRank rank, String sql) {
      boolean late = locks.stream().anyMatch(earlier -> earlier.compareTo(rank) > 0);
      if (locks.add(rank) && late) {
        throw new AssertionError(rank + " is locked too late, after " + locks + ": " + sql);
      }
    }
  }
}
