package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderParcel;
import io.recourse.orders.Orders;
import io.recourse.shipping.HeardOf;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Position;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the shop knows of where the goods of a case are. */
@Component
class ReadWhereabouts {

  private final Orders orders;
  private final HeardOf heard;

  ReadWhereabouts(Orders orders, HeardOf heard) {
    this.orders = orders;
    this.heard = heard;
  }

  /** The parcel of the first line, the one that is still on its way where there are several. */
  Optional<OrderedParcel> parcel(ServiceCase of) {
    Order order = orders.find(of.orderNumber()).orElseThrow();
    return own(order, of.lines().get(0).orderLine()).stream()
        .min(Comparator.comparing(parcel -> parcel.deliveredAt() != null))
        .map(OrderParcel::trackingNumber)
        .map(number -> new OrderedParcel(number, carrier(number)));
  }

  /** The parcel with this number, where goods of the case lay in it. */
  Optional<OrderedParcel> parcel(ServiceCase of, String trackingNumber) {
    Order order = orders.find(of.orderNumber()).orElseThrow();
    return of.lines().stream()
        .flatMap(line -> own(order, line.orderLine()).stream())
        .map(OrderParcel::trackingNumber)
        .filter(trackingNumber::equals)
        .findFirst()
        .map(number -> new OrderedParcel(number, carrier(number)));
  }

  /** The same parcel with its carrier as it is known now; where none is known yet, any. */
  Optional<OrderedParcel> parcel(ServiceCase of, OrderedParcel known) {
    return known == null
        ? parcel(of)
        : Optional.of(new OrderedParcel(known.trackingNumber(), carrier(known.trackingNumber())));
  }

  /** What went wrong, by the reason of the lines: what nobody told as delivered is late. */
  ProblemKind kind(ServiceCase of) {
    ProblemKind kind = ProblemKind.of(of.lines().get(0).reason()).orElse(ProblemKind.INCOMPLETE);
    return kind == ProblemKind.MISSING && toldDelivered(of).isEmpty() ? ProblemKind.LATE : kind;
  }

  /** When goods of the case were told as delivered, the latest of them; empty while nobody did. */
  Optional<Instant> toldDelivered(ServiceCase of) {
    Order order = orders.find(of.orderNumber()).orElseThrow();
    return of.lines().stream()
        .flatMap(line -> toldDelivered(order, line.orderLine()).stream())
        .max(Comparator.naturalOrder());
  }

  /** The same of one line of an order, by the shop or the carrier of a parcel of it. */
  Optional<Instant> toldDelivered(Order order, int line) {
    Stream<Instant> parcels =
        own(order, line).stream()
            .flatMap(
                parcel ->
                    parcel.deliveredAt() == null
                        ? deliveredAt(parcel.trackingNumber()).stream()
                        : Stream.of(parcel.deliveredAt()));
    return Stream.concat(Stream.ofNullable(order.deliveredAt()), parcels)
        .max(Comparator.naturalOrder());
  }

  /** When its carrier says that the parcel was handed over; empty where it does not. */
  Optional<Instant> deliveredAt(DeliveryProblem problem) {
    return Optional.ofNullable(problem.parcel())
        .flatMap(parcel -> deliveredAt(parcel.trackingNumber()));
  }

  private Optional<Instant> deliveredAt(String trackingNumber) {
    return heard
        .latest(trackingNumber)
        .map(ParcelNews::position)
        .filter(position -> position.status() == ParcelStatus.DELIVERED)
        .map(Position::at);
  }

  private String carrier(String number) {
    return heard.latest(number).map(ParcelNews::carrier).orElse(null);
  }

  /** Whether every line was delivered, by its parcels where the shop told those. */
  boolean isDelivered(ServiceCase of) {
    Order order = orders.find(of.orderNumber()).orElseThrow();
    return of.lines().stream().map(CaseLine::orderLine).allMatch(line -> isDelivered(order, line));
  }

  static boolean isDelivered(Order order, int line) {
    List<OrderParcel> own = own(order, line);
    return own.isEmpty()
        ? order.deliveredAt() != null
        : own.stream().allMatch(parcel -> parcel.deliveredAt() != null);
  }

  /** When the last of these lines was delivered, as the shop knows; empty while one was not. */
  static Optional<Instant> deliveredAt(Order order, List<Integer> lines) {
    return lines.stream().allMatch(line -> isDelivered(order, line))
        ? lines.stream().map(line -> lastOf(order, line)).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static Instant lastOf(Order order, int line) {
    return own(order, line).stream()
        .map(OrderParcel::deliveredAt)
        .max(Comparator.naturalOrder())
        .orElse(order.deliveredAt());
  }

  private static List<OrderParcel> own(Order order, int line) {
    return order.fulfilment().parcels().stream()
        .filter(parcel -> parcel.lines().contains(line))
        .toList();
  }
}
