package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intake.WantedChange;
import io.recourse.orders.Address;
import io.recourse.orders.Customer;
import io.recourse.orders.CustomerMethod;
import io.recourse.orders.Fulfilment;
import io.recourse.orders.LeftOut;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderPrecondition;
import io.recourse.orders.OrderStatus;
import io.recourse.orders.Orders;
import io.recourse.orders.PaymentKind;
import io.recourse.orders.Product;
import io.recourse.orders.SampleOrders;
import io.recourse.orders.ShopTerms;
import io.recourse.orders.StoreOrder;
import io.recourse.orders.StoreProduct;
import io.recourse.payback.RefundTo;
import io.recourse.payback.RefundToWish;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Orders that were not sent yet, and cases that change them. */
@Component
class OrderChanges implements Waits {

  static final Address HOME = new Address(null, "Rue 1", null, "Berlin", null, "10115", "DE");
  static final Address AWAY =
      new Address("Mia Li", "Allee 2", "3. Stock", "Bonn", null, "53111", "DE");

  private final StoreOrder store;
  private final StoreProduct products;
  private final Orders orders;
  private final OpenCase open;
  private final Clock clock;

  OrderChanges(StoreOrder store, StoreProduct products, Orders orders, OpenCase open, Clock clock) {
    this.store = store;
    this.products = products;
    this.orders = orders;
    this.open = open;
    this.clock = clock;
  }

  /** Two lamps at 40.00 and a cup at 15.00, paid by card. */
  String order(OrderStatus status) {
    String number = SampleOrders.number();
    article(number, "lamp", "LAMP", 4000, 10);
    article(number, "dear", "LAMP", 5500, 10);
    article(number, "cheap", "LAMP", 3100, 10);
    article(number, "gone", "LAMP", 3100, 0);
    article(number, "cup", "CUP", 1500, 10);
    tell(number, status);
    return number;
  }

  void tell(String number, OrderStatus status) {
    Customer buyer =
        new Customer(
            "c-" + number,
            number + "@example.org",
            "Mia",
            null,
            "en",
            "DE",
            "STANDARD",
            "B2C",
            HOME,
            List.of(
                new CustomerMethod("gift-" + number, PaymentKind.GIFT_CARD, eur(500)),
                new CustomerMethod("pm-" + number, PaymentKind.CARD, null)),
            null);
    Order order =
        new Order(
            number,
            buyer,
            clock.instant().minus(Duration.ofHours(2)),
            null,
            "EUR",
            "DE",
            List.of(line(number, 1, "lamp", 2, 4000), line(number, 2, "cup", 1, 1500)),
            eur(490),
            List.of(new Order.Payment("visa", eur(9990), "pay-" + number, PaymentKind.CARD)),
            true,
            eur(9990),
            false,
            ShopTerms.UNSAID,
            new Fulfilment(status, HOME, List.of(), null, null),
            1);
    boolean ignored = store.store(order, LeftOut.NOTHING, OrderPrecondition.NONE);
  }

  private static OrderLine line(String order, int number, String sku, int pieces, long price) {
    return new OrderLine(
        number,
        sku + order,
        sku,
        null,
        pieces,
        eur(price),
        eur(0),
        eur(0),
        List.of(),
        Set.of(),
        0,
        0);
  }

  void article(String order, String sku, String family, long price, int stock) {
    boolean ignored =
        products.store(
            new Product(
                sku + order,
                family + order,
                sku,
                Map.of(),
                eur(price),
                null,
                stock,
                null,
                Set.of(),
                null));
  }

  CaseNumber ask(String order, WantedChange change) {
    return open(order, change, null);
  }

  private CaseNumber open(String order, WantedChange change, RefundToWish to) {
    return open.open(
            new NewCase(
                CaseType.ORDER_CHANGE,
                Channel.PHONE,
                order,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                to,
                change))
        .serviceCase()
        .number();
  }

  CaseNumber askPaying(String order, WantedChange change, String reference) {
    RefundToWish method = new RefundToWish(RefundTo.payment(reference), true);
    return open(order, change, method);
  }

  static WantedChange payment(String reference) {
    return new WantedChange(null, null, null, reference);
  }

  static WantedChange swap(String order, int line, String sku, Integer pieces) {
    return WantedChange.items(List.of(new WantedChange.Item(line, sku + order, pieces)));
  }

  Order stored(String number) {
    return orders.find(number).orElseThrow();
  }

  /** A way to every wait of a change, by its id. */
  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    Map<String, Supplier<CaseNumber>> ways = new HashMap<>();
    ways.put(
        "Task_DecideOrderChange",
        () -> ask(order(OrderStatus.PROCESSED), WantedChange.shipTo(AWAY)));
    ways.put("Gateway_AwaitChangePayment", this::unpaid);
    return ways;
  }

  private CaseNumber unpaid() {
    String order = order(OrderStatus.PENDING);
    return ask(order, swap(order, 1, "dear", 1));
  }

  static Money eur(long amount) {
    return new Money(amount, "EUR");
  }
}
