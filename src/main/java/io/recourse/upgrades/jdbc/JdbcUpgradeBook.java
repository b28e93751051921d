package io.recourse.upgrades.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.upgrades.Upgrade;
import io.recourse.upgrades.UpgradeBook;
import io.recourse.upgrades.UpgradeOffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers in {@code upgrade_offer}, what was asked for in {@code upgrade}. */
@Repository
class JdbcUpgradeBook implements UpgradeBook {

  private final JdbcClient jdbc;

  JdbcUpgradeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UpgradeOffer> offers() {
    return jdbc.sql("select * from upgrade_offer order by sku, code limit 1000")
        .query((row, index) -> offer(row))
        .list();
  }

  @Override
  public List<UpgradeOffer> offersFor(String sku) {
    return jdbc.sql("select * from upgrade_offer where sku = ? order by code")
        .param(sku)
        .query((row, index) -> offer(row))
        .list();
  }

  @Override
  public Optional<UpgradeOffer> offer(String code) {
    return jdbc.sql("select * from upgrade_offer where code = ?")
        .param(code)
        .query((row, index) -> offer(row))
        .optional();
  }

  @Override
  public void keep(UpgradeOffer offer) {
    jdbc.sql(
            """
            insert into upgrade_offer (code, sku, kind, name, description, amount, currency,
              sold_from, sold_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update set sku = excluded.sku, kind = excluded.kind,
              name = excluded.name, description = excluded.description, amount = excluded.amount,
              currency = excluded.currency, sold_from = excluded.sold_from,
              sold_until = excluded.sold_until
            """)
        .params(
            offer.code(),
            offer.sku(),
            offer.kind().name(),
            offer.name(),
            offer.description(),
            offer.price().amount(),
            offer.price().currency(),
            offer.from(),
            offer.until())
        .update();
  }

  @Override
  public boolean add(Upgrade asked) {
    return jdbc.sql(
                """
                insert into upgrade (case_number, unit_key, code, sold_on, at_once, state)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                asked.number().value(),
                asked.unitKey(),
                asked.code(),
                asked.soldOn(),
                asked.atOnce(),
                asked.state().name())
            .update()
        == 1;
  }

  @Override
  public Optional<Upgrade> find(CaseNumber number) {
    return jdbc.sql("select * from upgrade where case_number = ?")
        .param(number.value())
        .query((row, index) -> upgrade(row))
        .optional();
  }

  @Override
  public List<Upgrade> of(List<String> unitKeys) {
    return jdbc.sql("select * from upgrade where unit_key = any(?) order by case_number desc")
        .param(unitKeys.toArray(String[]::new))
        .query((row, index) -> upgrade(row))
        .list();
  }

  @Override
  public void becomes(CaseNumber number, Upgrade.State state, String words) {
    jdbc.sql("update upgrade set state = ?, words = coalesce(?, words) where case_number = ?")
        .params(state.name(), words, number.value())
        .update();
  }

  private static UpgradeOffer offer(ResultSet row) throws SQLException {
    return new UpgradeOffer(
        row.getString("code"),
        row.getString("sku"),
        UpgradeOffer.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("description"),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getObject("sold_from", LocalDate.class),
        row.getObject("sold_until", LocalDate.class));
  }

  private static Upgrade upgrade(ResultSet row) throws SQLException {
    return new Upgrade(
        new CaseNumber(row.getString("case_number")),
        row.getString("unit_key"),
        row.getString("code"),
        row.getObject("sold_on", LocalDate.class),
        row.getBoolean("at_once"),
        Upgrade.State.valueOf(row.getString("state")),
        row.getString("words"));
  }
}
