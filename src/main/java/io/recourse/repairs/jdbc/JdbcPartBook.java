package io.recourse.repairs.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.repairs.PartBook;
import io.recourse.repairs.RepairPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps parts in {@code repair_part}. */
@Repository
class JdbcPartBook implements PartBook {

  private final JdbcClient jdbc;

  JdbcPartBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RepairPart> of(CaseNumber number) {
    return jdbc.sql(
            """
            select position, sku, needed, used, unit_cost, currency from repair_part
            where case_number = ? order by position
            """)
        .param(number.value())
        .query((row, at) -> part(row))
        .list();
  }

  @Override
  public void put(CaseNumber number, Collection<RepairPart> parts) {
    parts.forEach(part -> put(number, part));
  }

  private void put(CaseNumber number, RepairPart part) {
    Money cost = part.unitCost();
    jdbc.sql(
            """
            insert into repair_part (case_number, position, sku, needed, used, unit_cost, currency)
            values (:number, :position, :sku, :needed, :used, :cost, :currency)
            on conflict (case_number, position) do update
              set needed = excluded.needed, used = excluded.used, unit_cost = excluded.unit_cost,
                  currency = excluded.currency
            """)
        .param("number", number.value())
        .param("position", part.position())
        .param("sku", part.sku())
        .param("needed", part.needed())
        .param("used", part.used())
        .param("cost", cost == null ? null : cost.amount())
        .param("currency", cost == null ? null : cost.currency())
        .update();
  }

  private static RepairPart part(ResultSet row) throws SQLException {
    Long cost = row.getObject("unit_cost", Long.class);
    return new RepairPart(
        row.getInt("position"),
        row.getString("sku"),
        row.getInt("needed"),
        row.getInt("used"),
        cost == null ? null : new Money(cost, row.getString("currency")));
  }
}
