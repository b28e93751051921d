package io.recourse.carrierclaims;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderParcel;
import io.recourse.orders.Orders;
import io.recourse.shipping.HeardOf;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The parcels that a claim names: the one it was raised for and, where the goods of its case lay in
 * several, each other that the same carrier lost.
 */
@Component
public class ParcelsOfLoss {

  private final Cases cases;
  private final Orders orders;
  private final HeardOf heard;

  ParcelsOfLoss(Cases cases, Orders orders, HeardOf heard) {
    this.cases = cases;
    this.orders = orders;
    this.heard = heard;
  }

  /** Tracking numbers, with commas between. */
  public String inWords(Loss loss) {
    return String.join(", ", of(cases.get(loss.parent()), loss));
  }

  List<String> of(ServiceCase parent, Loss loss) {
    return Stream.concat(Stream.of(loss.trackingNumber()), others(parent, loss))
        .distinct()
        .toList();
  }

  private Stream<String> others(ServiceCase parent, Loss loss) {
    List<String> sent =
        Optional.ofNullable(parent.orderNumber())
            .flatMap(orders::find)
            .map(order -> sent(order, parent))
            .orElse(List.of());
    return loss.damage() == Damage.LOST && sent.contains(loss.trackingNumber())
        ? sent.stream().filter(number -> isLost(number, loss.carrier()))
        : Stream.empty();
  }

  private static List<String> sent(Order order, ServiceCase parent) {
    return order.fulfilment().parcels().stream()
        .filter(
            parcel ->
                parent.lines().stream().anyMatch(line -> parcel.lines().contains(line.orderLine())))
        .map(OrderParcel::trackingNumber)
        .toList();
  }

  private boolean isLost(String number, String carrier) {
    return heard.said(number, ParcelStatus.LOST)
        && heard.latest(number).map(ParcelNews::carrier).filter(carrier::equals).isPresent();
  }
}
