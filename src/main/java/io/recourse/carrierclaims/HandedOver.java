package io.recourse.carrierclaims;

import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.LocalDays;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The day by whose terms a carrier carries a parcel: on which we booked it; of a parcel that the
 * shop sent itself the day its order was placed, as the shop tells no other.
 */
@Component
class HandedOver {

  private final Parcels parcels;
  private final Orders orders;
  private final LocalDays days;

  HandedOver(Parcels parcels, Orders orders, LocalDays days) {
    this.parcels = parcels;
    this.orders = orders;
    this.days = days;
  }

  LocalDate day(ServiceCase parent, Loss loss) {
    Instant at =
        parcels
            .byTracking(loss.trackingNumber())
            .map(Parcel::bookedAt)
            .or(() -> placed(parent))
            .orElse(loss.knownAt());
    return days.dayOf(at, parent.origin().country());
  }

  private Optional<Instant> placed(ServiceCase parent) {
    return Optional.ofNullable(parent.orderNumber()).flatMap(orders::find).map(Order::placedAt);
  }
}
