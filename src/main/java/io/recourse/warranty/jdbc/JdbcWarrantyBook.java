package io.recourse.warranty.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.WarrantyTerms;
import io.recourse.warranty.UnitWarranty;
import io.recourse.warranty.WarrantyBook;
import io.recourse.warranty.WarrantyPlan;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans in {@code warranty_plan}, what was granted in {@code unit_warranty}. */
@Repository
class JdbcWarrantyBook implements WarrantyBook {

  private static final String TERMS = ":parts, :labour, :exclusions, :transferable, :afterRepair";

  private final JdbcClient jdbc;

  JdbcWarrantyBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<WarrantyPlan> plan(String code) {
    return jdbc.sql("select * from warranty_plan where code = ?")
        .param(code)
        .query(WarrantyRows::plan)
        .optional();
  }

  @Override
  public List<WarrantyPlan> plans() {
    return jdbc.sql("select * from warranty_plan order by code").query(WarrantyRows::plan).list();
  }

  @Override
  public void keep(WarrantyPlan plan) {
    Map<String, Object> values = values(plan.terms(), plan.price());
    values.put("code", plan.code());
    values.put("name", plan.name());
    values.put("months", plan.months());
    values.put("offered", plan.offered());
    jdbc.sql(
            """
            insert into warranty_plan (code, name, months, parts_share, labour_share, exclusions, transferable,
              months_after_repair, price, currency, offered)
            values (:code, :name, :months, %s, :price, :currency, :offered)
            on conflict (code) do update set name = excluded.name, months = excluded.months,
              parts_share = excluded.parts_share, labour_share = excluded.labour_share,
              exclusions = excluded.exclusions, transferable = excluded.transferable,
              months_after_repair = excluded.months_after_repair, price = excluded.price,
              currency = excluded.currency, offered = excluded.offered
            """
                .formatted(TERMS))
        .params(values)
        .update();
  }

  @Override
  public List<UnitWarranty> of(Collection<String> unitKeys) {
    return jdbc.sql("select * from unit_warranty where unit_key = any(?) order by starts_on, id")
        .param(unitKeys.toArray(String[]::new))
        .query(WarrantyRows::granted)
        .list();
  }

  @Override
  public void grant(String unitKey, UnitWarranty warranty) {
    Map<String, Object> values = values(warranty.terms(), warranty.price());
    values.put("unit", unitKey);
    values.put("plan", warranty.plan());
    values.put("name", warranty.name());
    values.put("from", warranty.startsOn());
    values.put("to", warranty.endsOn());
    values.put("holder", warranty.holder());
    values.put("reason", warranty.reason());
    values.put("by", warranty.grantedBy());
    values.put("at", Timestamp.from(warranty.grantedAt()));
    values.put("state", warranty.state().name());
    values.put("sale", warranty.sale() == null ? null : warranty.sale().value());
    jdbc.sql(
            """
            insert into unit_warranty (unit_key, plan, name, starts_on, ends_on, parts_share, labour_share,
              exclusions, transferable, months_after_repair, holder, price, currency, reason, granted_by, granted_at,
              state, sale)
            values (:unit, :plan, :name, :from, :to, %s, :holder, :price, :currency, :reason, :by, :at,
              :state, :sale)
            """
                .formatted(TERMS))
        .params(values)
        .update();
  }

  @Override
  public void paid(CaseNumber sale, LocalDate paidOn) {
    jdbc.sql(
            """
            update unit_warranty set state = 'IN_FORCE', starts_on = greatest(starts_on, cast(:paidOn as date)),
              ends_on = ends_on + greatest(0, cast(:paidOn as date) - starts_on)
            where sale = :sale and state = 'ASKED'
            """)
        .param("paidOn", paidOn)
        .param("sale", sale.value())
        .update();
  }

  @Override
  public Optional<UnitWarranty> soldOn(CaseNumber sale) {
    return jdbc.sql("select * from unit_warranty where sale = ?")
        .param(sale.value())
        .query(WarrantyRows::granted)
        .optional();
  }

  @Override
  public void endsOn(CaseNumber sale, LocalDate last) {
    jdbc.sql("update unit_warranty set ends_on = least(ends_on, ?) where sale = ?")
        .params(last, sale.value())
        .update();
  }

  @Override
  public void lapsed(CaseNumber sale) {
    jdbc.sql("update unit_warranty set state = 'LAPSED' where sale = ?")
        .param(sale.value())
        .update();
  }

  private static Map<String, Object> values(WarrantyTerms terms, Money price) {
    Map<String, Object> values = new HashMap<>();
    values.put("parts", terms.partsShare());
    values.put("labour", terms.labourShare());
    values.put("exclusions", terms.exclusions().toArray(String[]::new));
    values.put("transferable", terms.transferable());
    values.put("afterRepair", terms.monthsAfterRepair());
    values.put("price", price == null ? null : price.amount());
    values.put("currency", price == null ? null : price.currency());
    return values;
  }
}
