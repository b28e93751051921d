package io.recourse.maintenance.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import io.recourse.maintenance.Agreement;
import io.recourse.maintenance.AgreementBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code maintenance_agreement} and {@code maintenance_visit}. */
@Repository
class JdbcAgreementBook implements AgreementBook {

  private final JdbcClient jdbc;

  JdbcAgreementBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Long> add(Agreement one) {
    return jdbc.sql(
            """
            insert into maintenance_agreement (unit_key, serial, every_months, starts_on, ends_on,
              next_on, price, currency, reason, state, sale, agreed_by, agreed_at, declining)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing returning id
            """)
        .params(
            one.unitKey(),
            one.serial(),
            one.everyMonths(),
            one.startsOn(),
            one.endsOn(),
            one.nextOn(),
            one.price() == null ? null : one.price().amount(),
            one.price() == null ? null : one.price().currency(),
            one.reason(),
            one.state().name(),
            one.sale() == null ? null : one.sale().value(),
            one.agreedBy(),
            Timestamp.from(one.agreedAt()),
            one.declining())
        .query(Long.class)
        .optional();
  }

  @Override
  public List<Agreement> of(Collection<String> unitKeys) {
    return jdbc.sql("select * from maintenance_agreement where unit_key = any(?) order by id desc")
        .param(unitKeys.toArray(String[]::new))
        .query(JdbcAgreementBook::agreement)
        .list();
  }

  @Override
  public Set<String> agreed(Collection<String> unitKeys) {
    return Set.copyOf(
        jdbc.sql("select distinct unit_key from maintenance_agreement where unit_key = any(?)")
            .param(unitKeys.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  @Override
  public Optional<Agreement> find(long id) {
    return jdbc.sql("select * from maintenance_agreement where id = ?")
        .param(id)
        .query(JdbcAgreementBook::agreement)
        .optional();
  }

  @Override
  public Optional<Agreement> soldOn(CaseNumber sale) {
    return jdbc.sql("select * from maintenance_agreement where sale = ?")
        .param(sale.value())
        .query(JdbcAgreementBook::agreement)
        .optional();
  }

  @Override
  public Optional<Agreement> hold(long id) {
    return jdbc.sql("select * from maintenance_agreement where id = ? for update")
        .param(id)
        .query(JdbcAgreementBook::agreement)
        .optional()
        .filter(Agreement::isInForce);
  }

  @Override
  public List<Long> due(LocalDate visitsBy, LocalDate today) {
    return jdbc.sql(
            """
            select id from maintenance_agreement
            where state = 'IN_FORCE' and (next_on <= least(?, ends_on) or ends_on < ?)
            order by id
            """)
        .params(visitsBy, today)
        .query(Long.class)
        .list();
  }

  @Override
  public void becomes(long id, Agreement.State state) {
    jdbc.sql("update maintenance_agreement set state = ? where id = ?")
        .params(state.name(), id)
        .update();
  }

  @Override
  public void becomes(CaseNumber sale, Agreement.State state) {
    jdbc.sql("update maintenance_agreement set state = ? where sale = ?")
        .params(state.name(), sale.value())
        .update();
  }

  @Override
  public void paid(CaseNumber sale, LocalDate paidOn) {
    jdbc.sql(
            """
            update maintenance_agreement set state = 'IN_FORCE', starts_on = starts_on + late.days,
              next_on = next_on + late.days, ends_on = ends_on + late.days
            from (select id as asked, greatest(0, cast(:paidOn as date) - starts_on) as days
                  from maintenance_agreement where sale = :sale and state = 'ASKED') late
            where id = late.asked
            """)
        .param("paidOn", paidOn)
        .param("sale", sale.value())
        .update();
  }

  @Override
  public void visited(long id, Visit visit, LocalDate nextOn) {
    jdbc.sql("insert into maintenance_visit (agreement, due_on, case_number) values (?, ?, ?)")
        .params(id, visit.dueOn(), visit.number().value())
        .update();
    jdbc.sql("update maintenance_agreement set next_on = ? where id = ?")
        .params(nextOn, id)
        .update();
  }

  @Override
  public List<Visit> visits(long id) {
    return jdbc.sql("select * from maintenance_visit where agreement = ? order by due_on")
        .param(id)
        .query(
            (row, at) ->
                new Visit(
                    row.getObject("due_on", LocalDate.class),
                    new CaseNumber(row.getString("case_number"))))
        .list();
  }

  private static Agreement agreement(ResultSet row, int at) throws SQLException {
    String currency = row.getString("currency");
    String sale = row.getString("sale");
    return new Agreement(
        row.getLong("id"),
        row.getString("unit_key"),
        row.getString("serial"),
        row.getInt("every_months"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getObject("next_on", LocalDate.class),
        currency == null ? null : new Money(row.getLong("price"), currency),
        row.getString("reason"),
        Agreement.State.valueOf(row.getString("state")),
        sale == null ? null : new CaseNumber(sale),
        row.getString("agreed_by"),
        TimeColumn.instant(row, "agreed_at"),
        row.getBoolean("declining"));
  }
}
