package io.recourse.orders.csv;

import static java.util.stream.Collectors.toSet;

import io.recourse.common.Phrase;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.LeftOut;
import io.recourse.orders.OrderFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Our own file: which columns it must and may have; one row per order line. */
@Component
class RecourseRows implements RowFormat {

  private static final List<String> NEEDED =
      List.of(
          "order_number",
          "line",
          "placed_at",
          "currency",
          "customer_id",
          "sku",
          "name",
          "quantity",
          "unit_price");
  private static final Set<String> OPTIONAL =
      Set.of(
          "delivered_at",
          "customer_email",
          "customer_name",
          "customer_phone",
          "customer_language",
          "customer_country",
          "customer_level",
          "customer_trade",
          "category",
          "tax",
          "discount",
          "serials",
          "traits",
          "shipping",
          "standard_shipping",
          "tax_mode",
          "paid",
          "payment_method",
          "payment_ref",
          "gift",
          "invoiced_at",
          "promised_day",
          "installed_at");

  private static final Set<String> ALL =
      Stream.concat(NEEDED.stream(), OPTIONAL.stream()).collect(toSet());

  private static final Map<String, OrderFact> COLUMNS =
      Map.ofEntries(
          Map.entry("delivered_at", OrderFact.DELIVERED),
          Map.entry("shipping", OrderFact.SHIPPING),
          Map.entry("payment_method", OrderFact.PAYMENTS),
          Map.entry("paid", OrderFact.PAID),
          Map.entry("gift", OrderFact.GIFT),
          Map.entry("category", OrderFact.CATEGORY),
          Map.entry("tax", OrderFact.TAX),
          Map.entry("discount", OrderFact.DISCOUNT),
          Map.entry("serials", OrderFact.SERIALS),
          Map.entry("traits", OrderFact.TRAITS),
          Map.entry("invoiced_at", OrderFact.INVOICED),
          Map.entry("promised_day", OrderFact.PROMISED),
          Map.entry("installed_at", OrderFact.INSTALLED));

  @Override
  public ImportFormat format() {
    return ImportFormat.RECOURSE;
  }

  @Override
  public Set<String> columns() {
    return ALL;
  }

  @Override
  public Optional<Phrase> flaw(List<String> header) {
    for (String column : NEEDED) {
      if (!header.contains(column)) {
        return Optional.of(Phrase.of("import.lacksColumn", column));
      }
    }
    return ALL.containsAll(header)
        ? Optional.empty()
        : Optional.of(Phrase.of("import.unknownColumn"));
  }

  @Override
  public LeftOut leftOut(List<String> header) {
    Set<OrderFact> facts =
        COLUMNS.entrySet().stream()
            .filter(column -> !header.contains(column.getKey()))
            .map(Map.Entry::getValue)
            .collect(toSet());
    return LeftOut.ofFile(facts);
  }

  @Override
  public ShopRow read(Cells cells, long row, Instant now) {
    return RecourseRow.read(cells, now);
  }
}
