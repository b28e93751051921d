package io.recourse.stock.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.stock.StockHold;
import io.recourse.stock.StockHolds;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of {@code stock_hold}. */
@Repository
class JdbcStockHolds implements StockHolds {

  private final JdbcClient jdbc;
  private final TransactionTemplate savepoint;

  JdbcStockHolds(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public Map<Integer, StockHold> of(CaseNumber number) {
    Map<Integer, StockHold> holds = new TreeMap<>();
    jdbc.sql("select * from stock_hold where case_number = ?")
        .param(number.value())
        .query(
            row -> {
              holds.put(
                  row.getInt("item"),
                  new StockHold(
                      row.getInt("item"),
                      row.getString("sku"),
                      row.getInt("pieces"),
                      row.getInt("shipped")));
            });
    return holds;
  }

  /** A refusal of the database undoes this statement only. */
  @Override
  public boolean keep(CaseNumber number, StockHold hold) {
    try {
      savepoint.executeWithoutResult(begun -> write(number, hold));
      return true;
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("are left")) {
        return false;
      }
      throw e;
    }
  }

  private void write(CaseNumber number, StockHold hold) {
    jdbc.sql(
            """
            insert into stock_hold (case_number, item, sku, pieces, shipped)
            values (:number, :item, :sku, :pieces, :shipped)
            on conflict (case_number, item) do update set sku = excluded.sku,
              pieces = excluded.pieces, shipped = excluded.shipped
            """)
        .param("number", number.value())
        .param("item", hold.item())
        .param("sku", hold.sku())
        .param("pieces", hold.pieces())
        .param("shipped", hold.shipped())
        .update();
  }
}
