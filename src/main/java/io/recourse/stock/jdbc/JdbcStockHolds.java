package io.recourse.stock.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.stock.StockHold;
import io.recourse.stock.StockHolds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
                      row.getInt("shipped"),
                      row.getInt("missing")));
            });
    return holds;
  }

  @Override
  public List<CaseNumber> waitingFor(String sku) {
    return jdbc.sql(
            "select case_number from stock_hold where sku = ? and missing > 0 order by case_number")
        .param(sku)
        .query((row, at) -> new CaseNumber(row.getString(1)))
        .list();
  }

  /** A refusal of the database undoes this statement only. */
  @Override
  public boolean keep(CaseNumber number, List<StockHold> holds) {
    try {
      savepoint.executeWithoutResult(begun -> write(number, holds));
      return true;
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("are left")) {
        return false;
      }
      throw e;
    }
  }

  private void write(CaseNumber number, List<StockHold> holds) {
    jdbc.sql(
            """
            insert into stock_hold (case_number, item, sku, pieces, shipped, missing)
            select :number, h.* from unnest(:items::int[], :skus::text[], :pieces::int[],
              :shipped::int[], :missing::int[]) h
            on conflict (case_number, item) do update set sku = excluded.sku,
              pieces = excluded.pieces, shipped = excluded.shipped, missing = excluded.missing
            """)
        .param("number", number.value())
        .param("items", numbers(holds, StockHold::item))
        .param("skus", holds.stream().map(StockHold::sku).toArray(String[]::new))
        .param("pieces", numbers(holds, StockHold::pieces))
        .param("shipped", numbers(holds, StockHold::shipped))
        .param("missing", numbers(holds, StockHold::missing))
        .update();
  }

  private static Integer[] numbers(List<StockHold> holds, Function<StockHold, Integer> number) {
    return holds.stream().map(number).toArray(Integer[]::new);
  }
}
