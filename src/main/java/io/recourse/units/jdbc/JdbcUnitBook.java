package io.recourse.units.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.units.Attempt;
import io.recourse.units.UnitBook;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units in {@code unit}, {@code unit_case} and {@code unit_attempt}. */
@Repository
class JdbcUnitBook implements UnitBook {

  private final JdbcClient jdbc;

  JdbcUnitBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Known> find(String key) {
    return jdbc.sql("select * from unit where key = ?")
        .param(key)
        .query(UnitRows::known)
        .optional();
  }

  @Override
  public Optional<Known> successor(String key) {
    return jdbc.sql("select * from unit where replaces = ?")
        .param(key)
        .query(UnitRows::known)
        .optional();
  }

  @Override
  public List<Known> keptOf(String sku) {
    return jdbc.sql("select * from unit where sku = ? order by created_at, key")
        .param(sku)
        .query(UnitRows::known)
        .list();
  }

  @Override
  public Optional<Instant> givenAt(String key) {
    return jdbc.sql("select created_at from unit where key = ? and replaces is not null")
        .param(key)
        .query((row, at) -> TimeColumn.instant(row, "created_at"))
        .optional();
  }

  @Override
  public List<Known> registeredBy(String person) {
    return jdbc.sql("select * from unit where registered_by = ? order by created_at desc, key")
        .param(person)
        .query(UnitRows::known)
        .list();
  }

  @Override
  public boolean add(Known unit, Instant at) {
    return jdbc.sql(
                """
                insert into unit (key, serial, sku, name, registered_by, first_owner, bought_on, country, replaces, created_at)
                values (:key, :serial, :sku, :name, :registeredBy, :firstOwner, :boughtOn, :country, :replaces, :at)
                on conflict (key) do nothing
                """)
            .param("key", unit.key())
            .param("serial", unit.serial())
            .param("sku", unit.sku())
            .param("name", unit.name())
            .param("registeredBy", unit.registeredBy())
            .param("firstOwner", unit.firstOwner())
            .param("boughtOn", unit.boughtOn())
            .param("country", unit.country())
            .param("replaces", unit.replaces())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  @Override
  public void transferred(Known unit) {
    jdbc.sql(
            """
            update unit set registered_by = :owner, first_owner = :firstOwner, bought_on = :boughtOn, country = :country
            where key = :key
            """)
        .param("owner", unit.registeredBy())
        .param("firstOwner", unit.firstOwner())
        .param("boughtOn", unit.boughtOn())
        .param("country", unit.country())
        .param("key", unit.key())
        .update();
  }

  @Override
  public boolean link(String key, CaseNumber number) {
    return jdbc.sql(
                "insert into unit_case (unit_key, case_number) values (?, ?) on conflict do"
                    + " nothing")
            .params(key, number.value())
            .update()
        == 1;
  }

  @Override
  public void keep(String key, Attempt attempt) {
    keep(key, null, null, attempt);
  }

  @Override
  public void keep(String orderNumber, int orderLine, Attempt attempt) {
    keep(null, orderNumber, (Integer) orderLine, attempt);
  }

  private void keep(String key, String orderNumber, Integer orderLine, Attempt attempt) {
    jdbc.sql(
            """
            insert into unit_attempt (unit_key, order_number, order_line, case_number, key, kind, fault,
              taken_at, returned_at, basis, done)
            values (:unit, :order, :line, :case, :key, :kind, :fault, :taken, :returned, :basis, :done)
            on conflict (case_number, key) do update set fault = excluded.fault,
              returned_at = excluded.returned_at, basis = excluded.basis, done = excluded.done
            """)
        .param("unit", key)
        .param("order", orderNumber)
        .param("line", orderLine)
        .param("case", attempt.caseNumber().value())
        .param("key", attempt.key())
        .param("kind", attempt.kind().name())
        .param("fault", attempt.fault())
        .param("taken", Timestamp.from(attempt.takenAt()))
        .param(
            "returned", attempt.returnedAt() == null ? null : Timestamp.from(attempt.returnedAt()))
        .param("basis", attempt.basis().name())
        .param("done", attempt.done())
        .update();
  }

  @Override
  public List<Attempt> attempts(String orderNumber, int orderLine) {
    return jdbc.sql(
            """
            select * from unit_attempt where unit_key is null and order_number = ? and order_line = ?
            order by taken_at, id
            """)
        .params(orderNumber, orderLine)
        .query(UnitRows::attempt)
        .list();
  }

  @Override
  public List<Attempt> attempts(Collection<String> keys) {
    return jdbc.sql("select * from unit_attempt where unit_key = any(?) order by taken_at, id")
        .param(keys.toArray(String[]::new))
        .query(UnitRows::attempt)
        .list();
  }

  @Override
  public List<UnitCase> cases(Collection<String> keys) {
    return jdbc.sql(
            """
            select number, type, status, opened_at, customer_id,
              number in (select case_number from unit_case where unit_key = any(:keys)) as named
            from published.service_case
            where number in (
              select case_number from unit_case where unit_key = any(:keys)
              union select case_number from published.case_line where upper(serial) = any(:keys))
            order by opened_at, number
            """)
        .param("keys", keys.toArray(String[]::new))
        .query(UnitRows::unitCase)
        .list();
  }

  @Override
  public Set<String> serialsOf(CaseNumber number) {
    return jdbc.sql(
            """
            select u.serial from unit_case c join unit u on u.key = c.unit_key where c.case_number = :number
            union select serial from published.case_line where case_number = :number and serial is not null
            """)
        .param("number", number.value())
        .query(String.class)
        .set();
  }
}
