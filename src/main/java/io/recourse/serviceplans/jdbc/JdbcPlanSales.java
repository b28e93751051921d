package io.recourse.serviceplans.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.PlanSales;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code service_plan_sale}. */
@Repository
class JdbcPlanSales implements PlanSales {

  private final JdbcClient jdbc;

  JdbcPlanSales(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(PlanSale sale) {
    jdbc.sql(
            """
            insert into service_plan_sale
              (case_number, kind, serial, name, price, currency, state)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            sale.number().value(),
            sale.kind().name(),
            sale.serial(),
            sale.name(),
            sale.price().amount(),
            sale.price().currency(),
            sale.state().name())
        .update();
  }

  @Override
  public Optional<PlanSale> find(CaseNumber number) {
    return jdbc.sql("select * from service_plan_sale where case_number = ?")
        .param(number.value())
        .query(JdbcPlanSales::sale)
        .optional();
  }

  @Override
  public List<PlanSale> paid(CaseNumber after, int limit) {
    return jdbc.sql(
            """
            select * from service_plan_sale where state = 'PAID' and case_number > ?
            order by case_number limit ?
            """)
        .params(after == null ? "" : after.value(), limit)
        .query(JdbcPlanSales::sale)
        .list();
  }

  @Override
  public void save(PlanSale sale) {
    jdbc.sql("update service_plan_sale set state = ?, paid_at = ? where case_number = ?")
        .params(
            sale.state().name(),
            sale.paidAt() == null ? null : Timestamp.from(sale.paidAt()),
            sale.number().value())
        .update();
  }

  @Override
  public long paidBeside(String orderNumber) {
    return jdbc.sql(
            """
            select coalesce(sum(s.price), 0)::bigint from service_plan_sale s
            join published.service_case c on c.number = s.case_number
            where s.state = 'PAID' and c.order_number = ?
            """)
        .param(orderNumber)
        .query(Long.class)
        .single();
  }

  private static PlanSale sale(ResultSet row, int at) throws SQLException {
    Timestamp paid = row.getTimestamp("paid_at");
    return new PlanSale(
        new CaseNumber(row.getString("case_number")),
        PlanSale.Kind.valueOf(row.getString("kind")),
        row.getString("serial"),
        row.getString("name"),
        new Money(row.getLong("price"), row.getString("currency")),
        PlanSale.State.valueOf(row.getString("state")),
        paid == null ? null : paid.toInstant());
  }
}
