package io.recourse.repairs.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.repairs.LessPriceBook;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In table {@code repair_reduction}. */
@Repository
class JdbcLessPriceBook implements LessPriceBook {

  private final JdbcClient jdbc;

  JdbcLessPriceBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Money> of(CaseNumber number) {
    return jdbc.sql("select amount, currency from repair_reduction where case_number = ?")
        .param(number.value())
        .query((row, index) -> new Money(row.getLong("amount"), row.getString("currency")))
        .optional();
  }

  @Override
  public void keep(CaseNumber number, Money sum) {
    jdbc.sql(
            """
            insert into repair_reduction (case_number, amount, currency) values (?, ?, ?)
            on conflict (case_number) do update
            set amount = excluded.amount, currency = excluded.currency
            """)
        .params(number.value(), sum.amount(), sum.currency())
        .update();
  }
}
