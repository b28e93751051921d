package io.recourse.orders.jdbc;

import io.recourse.common.Money;
import io.recourse.orders.PriceHistory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Prices by time in {@code product_price}, beside the one that holds in {@code product}. */
@Repository
class JdbcPriceHistory implements PriceHistory {

  private static final String LOWEST =
      """
      select min(price) from (
        select price from product_price
        where sku = :sku and currency = :currency and since > :since and since <= :until
        union all
        select list_price from product
        where sku = :sku and currency = :currency and list_price is not null) told
      """;

  private final JdbcClient jdbc;

  JdbcPriceHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void note(String sku, Money price, Instant since) {
    jdbc.sql(
            """
            insert into product_price (sku, since, price, currency) values (?, ?, ?, ?)
            on conflict (sku, since) do update
              set price = excluded.price, currency = excluded.currency
            """)
        .params(sku, Timestamp.from(since), price.amount(), price.currency())
        .update();
  }

  @Override
  public Optional<Money> lowest(String sku, String currency, Instant from, Instant to) {
    return jdbc.sql(LOWEST)
        .param("sku", sku)
        .param("currency", currency)
        .param("since", Timestamp.from(from))
        .param("until", Timestamp.from(to))
        .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
        .single()
        .map(price -> new Money(price, currency));
  }

  @Override
  public boolean isKnown(String sku) {
    return jdbc.sql("select exists (select from product where sku = ? and list_price is not null)")
        .param(sku)
        .query(Boolean.class)
        .single();
  }
}
