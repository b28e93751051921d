package io.recourse.terms;

import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderParcel;
import io.recourse.orders.OrderStatus;
import io.recourse.policy.Buyer;
import io.recourse.policy.CaseContext;
import io.recourse.policy.GoodsDates;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An order as the rules look at it. */
public final class PurchaseFacts {

  private PurchaseFacts() {}

  /** Who bought, and where in the country it went. */
  public static Buyer buyer(Order order) {
    String region =
        order.fulfilment().shipTo() == null ? null : order.fulfilment().shipTo().region();
    return new Buyer(order.customer().level(), order.customer().trade(), region);
  }

  /**
   * What is known of the line, with what its number says.
   *
   * @param serial the number of the piece that is claimed; null where none was named
   */
  public static Set<String> traits(OrderLine line, String serial) {
    Set<String> traits = new HashSet<>(line.traits());
    if (serial != null
        && !line.serials().isEmpty()
        && line.serials().stream().noneMatch(serial.strip()::equalsIgnoreCase)) {
      traits.add("OTHER_SERIAL");
    }
    return traits;
  }

  /**
   * What is known around a line.
   *
   * @param version the rules the case stands under already; null before
   */
  public static CaseContext context(
      Order order, OrderLine line, String version, ReturnsBefore.Counts before) {
    OrderStatus status = order.fulfilment().status();
    return new CaseContext(
        version,
        before.onOrder(),
        before.ofCustomer(),
        status == null ? null : status.name(),
        line.product(),
        paymentKind(order),
        before.segment(),
        before.freeReturnFreight());
  }

  private static String paymentKind(Order order) {
    List<String> kinds =
        order.payments().stream()
            .map(Order.Payment::kind)
            .filter(kind -> kind != null)
            .map(Enum::name)
            .distinct()
            .toList();
    return kinds.size() > 1 ? "MIXED" : kinds.stream().findFirst().orElse(null);
  }

  /** When the goods of a line came: by their parcels where the shop told those. */
  public static GoodsDates dates(Order order, OrderLine line) {
    List<OrderParcel> all = order.fulfilment().parcels();
    List<OrderParcel> own =
        all.stream().filter(parcel -> parcel.lines().contains(line.line())).toList();
    Instant first =
        own.stream()
            .map(OrderParcel::deliveredAt)
            .filter(at -> at != null)
            .min(Instant::compareTo)
            .orElse(order.deliveredAt());
    return new GoodsDates(
        last(own, order),
        last(all, order),
        first,
        line.care().installedAt(),
        order.fulfilment().invoicedAt(),
        null,
        line.care().repairs().stream()
            .map(one -> new GoodsDates.Repair(one.takenAt(), one.returnedAt()))
            .toList());
  }

  private static Instant last(List<OrderParcel> parcels, Order order) {
    if (parcels.isEmpty()
        || order.deliveredAt() != null
            && parcels.stream().anyMatch(one -> one.deliveredAt() == null)) {
      return order.deliveredAt();
    }
    return parcels.stream().allMatch(one -> one.deliveredAt() != null)
        ? parcels.stream().map(OrderParcel::deliveredAt).max(Instant::compareTo).orElseThrow()
        : null;
  }
}
