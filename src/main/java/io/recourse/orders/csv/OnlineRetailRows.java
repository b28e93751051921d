package io.recourse.orders.csv;

import io.recourse.common.Money;
import io.recourse.common.Phrase;
import io.recourse.orders.Customer;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.ImportedReturnVerdict;
import io.recourse.orders.LeftOut;
import io.recourse.orders.Order;
import io.recourse.orders.OrderFact;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.OrderLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The columns of UCI Online Retail: a British shop, pounds, local time, C-invoices cancel. */
@Component
class OnlineRetailRows implements RowFormat {

  private static final String CURRENCY = "GBP";
  private static final Money NOTHING = Money.zero(CURRENCY);
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Pattern PRODUCT = Pattern.compile("\\d{5}.*");
  private static final Set<String> CARRIAGE = Set.of("POST", "DOT", "C2");
  private static final List<String> NEEDED =
      List.of(
          "InvoiceNo",
          "StockCode",
          "Description",
          "Quantity",
          "InvoiceDate",
          "UnitPrice",
          "CustomerID",
          "Country");

  private static final LeftOut LEFT_OUT =
      LeftOut.ofFile(
          Set.of(
              OrderFact.DELIVERED,
              OrderFact.PAYMENTS,
              OrderFact.PAID,
              OrderFact.GIFT,
              OrderFact.CATEGORY,
              OrderFact.TAX,
              OrderFact.DISCOUNT,
              OrderFact.SERIALS,
              OrderFact.INVOICED,
              OrderFact.PROMISED,
              OrderFact.INSTALLED));

  @Override
  public ImportFormat format() {
    return ImportFormat.ONLINE_RETAIL;
  }

  @Override
  public Set<String> columns() {
    return Set.copyOf(NEEDED);
  }

  @Override
  public Optional<Phrase> flaw(List<String> header) {
    return NEEDED.stream()
        .filter(column -> !header.contains(column))
        .findFirst()
        .map(column -> Phrase.of("import.lacksColumn", column));
  }

  @Override
  public LeftOut leftOut(List<String> header) {
    return LEFT_OUT;
  }

  @Override
  public ShopRow read(Cells cells, long row, Instant now) {
    String invoice = cells.orderNumber("InvoiceNo");
    int quantity = cells.number("Quantity");
    Instant at = past(cells, now);
    String customer = customerId(cells);
    if (invoice.startsWith("C")) {
      return cancelled(cells, row, invoice, quantity, at, customer);
    }
    if (quantity < 1 || quantity > OrderLimits.QUANTITY) {
      throw new RowRefused("Quantity", "field.bought", OrderLimits.QUANTITY);
    }
    Money price = price(cells);
    if (price.amount() == 0) {
      throw new RowRefused("UnitPrice", "field.noSale");
    }
    return bought(cells, invoice, quantity, at, customer, price);
  }

  private static ShopRow bought(
      Cells cells, String invoice, int quantity, Instant at, String customerId, Money price) {
    String country = CountryNames.code(cells.text("Country", 60));
    Customer customer = new Customer(customerId, null, null, null, null, country, null, null);
    Order head =
        new Order(
            invoice, customer, at, null, CURRENCY, country, List.of(), NOTHING, List.of(), true,
            NOTHING, false, 1);
    String sku = cells.required("StockCode", OrderLimits.NUMBER_LENGTH);
    if (CARRIAGE.contains(sku)) {
      return new ShopRow.Bought(head, null, new Money(price.amount() * quantity, CURRENCY), null);
    }
    Set<String> traits = isProduct(sku) ? Set.of() : Set.of("SERVICE");
    OrderLine line =
        new OrderLine(
            0,
            sku,
            cells.orElse("Description", OrderLimits.NAME_LENGTH, sku),
            null,
            quantity,
            price,
            NOTHING,
            NOTHING,
            List.of(),
            traits,
            0,
            0);
    return new ShopRow.Bought(head, line, NOTHING, null);
  }

  private static ShopRow cancelled(
      Cells cells, long row, String invoice, int quantity, Instant at, String customer) {
    if (quantity >= 0 || quantity < -OrderLimits.QUANTITY) {
      throw new RowRefused("Quantity", "field.cancellation");
    }
    String sku = cells.required("StockCode", OrderLimits.NUMBER_LENGTH);
    boolean product = isProduct(sku);
    return new ShopRow.Cancelled(
        new ImportedReturn(
            row,
            invoice,
            0,
            sku,
            cells.text("Description", OrderLimits.NAME_LENGTH),
            -quantity,
            price(cells).amount(),
            CURRENCY,
            customer,
            at,
            product ? ImportedReturnVerdict.UNJUDGED : ImportedReturnVerdict.NOT_A_PRODUCT,
            null,
            null,
            product ? "" : "The stock code " + sku + " is a charge, not a product."));
  }

  private static boolean isProduct(String sku) {
    return PRODUCT.matcher(sku).matches();
  }

  private static Money price(Cells cells) {
    cells.required("UnitPrice", 30);
    return cells.money("UnitPrice", CURRENCY);
  }

  /** A spreadsheet once wrote the ids as decimals: 17850.0. */
  private static String customerId(Cells cells) {
    String id = cells.required("CustomerID", OrderLimits.NUMBER_LENGTH);
    return id.endsWith(".0") ? id.substring(0, id.length() - 2) : id;
  }

  private static Instant past(Cells cells, Instant now) {
    String text = cells.required("InvoiceDate", 40);
    try {
      Instant at = LocalDateTime.parse(text, TIME).atZone(ZONE).toInstant();
      if (OrderLimits.isPast(at, now)) {
        return at;
      }
    } catch (DateTimeException e) {
      throw new RowRefused("InvoiceDate", "field.invoiceDate");
    }
    throw new RowRefused("InvoiceDate", "field.moment");
  }
}
