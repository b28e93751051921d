package io.recourse.repairs.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase.Bought;
import io.recourse.repairs.PurchaseBook;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps it in {@code repair_purchase}. */
@Repository
class JdbcPurchaseBook implements PurchaseBook {

  private final JdbcClient jdbc;

  JdbcPurchaseBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Bought> of(CaseNumber number) {
    return jdbc.sql(
            "select sku, bought_on, seller, country from repair_purchase where case_number = ?")
        .param(number.value())
        .query(
            (row, at) ->
                new Bought(
                    row.getString("sku"),
                    row.getObject("bought_on", LocalDate.class),
                    row.getString("seller"),
                    row.getString("country")))
        .optional();
  }

  @Override
  public void put(CaseNumber number, Bought bought) {
    jdbc.sql(
            """
            insert into repair_purchase (case_number, sku, bought_on, seller, country)
            values (:number, :sku, :on, :seller, :country)
            """)
        .param("number", number.value())
        .param("sku", bought.sku().strip())
        .param("on", bought.on())
        .param("seller", bought.seller())
        .param("country", bought.country())
        .update();
  }
}
