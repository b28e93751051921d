package io.recourse.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the rows of a table that work reads, on rows made for it that are taken back. */
public final class RowsRead {

  private static final String READ =
      "select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
          + " from pg_stat_xact_user_tables where relname = ?";

  private RowsRead() {}

  /** Within one transaction, so that the server counts nothing of others. */
  public static long of(
      String table,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Runnable making,
      Runnable work) {
    return transactions.execute(
        within -> {
          within.setRollbackOnly();
          making.run();
          jdbc.sql("analyze " + table).update();
          long before = read(jdbc, table);
          work.run();
          return read(jdbc, table) - before;
        });
  }

  private static long read(JdbcClient jdbc, String table) {
    return jdbc.sql(READ).param(table).query(Long.class).single();
  }
}
