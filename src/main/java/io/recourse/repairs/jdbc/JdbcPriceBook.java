package io.recourse.repairs.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.repairs.PriceBook;
import io.recourse.repairs.PriceLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what repairs would cost in {@code repair_price_line}. */
@Repository
class JdbcPriceBook implements PriceBook {

  private final JdbcClient jdbc;

  JdbcPriceBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<PriceLine> of(CaseNumber number) {
    return jdbc.sql(
            """
            select kind, name, quantity, price, share, due, currency from repair_price_line
            where case_number = :number
              and seq = (select max(seq) from repair_diagnosis where case_number = :number)
            order by position
            """)
        .param("number", number.value())
        .query((row, at) -> line(row))
        .list();
  }

  @Override
  public void put(CaseNumber number, List<PriceLine> lines) {
    for (int at = 0; at < lines.size(); at++) {
      put(number, at + 1, lines.get(at));
    }
  }

  private void put(CaseNumber number, int position, PriceLine line) {
    jdbc.sql(
            """
            insert into repair_price_line
              (case_number, seq, position, kind, name, quantity, price, share, due, currency)
            select :number, max(seq), :position, :kind, :name, :quantity, :price, :share, :due,
              :currency
            from repair_diagnosis where case_number = :number
            """)
        .param("number", number.value())
        .param("position", position)
        .param("kind", line.kind().name())
        .param("name", line.name())
        .param("quantity", line.quantity())
        .param("price", line.price().amount())
        .param("share", line.share())
        .param("due", line.due().amount())
        .param("currency", line.price().currency())
        .update();
  }

  private static PriceLine line(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new PriceLine(
        PriceLine.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getInt("quantity"),
        new Money(row.getLong("price"), currency),
        row.getInt("share"),
        new Money(row.getLong("due"), currency));
  }
}
