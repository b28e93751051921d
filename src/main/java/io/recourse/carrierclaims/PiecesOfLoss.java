package io.recourse.carrierclaims;

import io.recourse.cases.CaseLine;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Orders;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What lay in a parcel: of one that we booked what was booked for it, of one that the shop sent the
 * lines that it told, else all that the case is about.
 */
@Component
public class PiecesOfLoss {

  private final Orders orders;
  private final Parcels parcels;
  private final ParcelsOfLoss named;

  PiecesOfLoss(Orders orders, Parcels parcels, ParcelsOfLoss named) {
    this.named = named;
    this.orders = orders;
    this.parcels = parcels;
  }

  /** Pieces by item of the case. */
  public Map<Integer, Integer> of(ServiceCase parent, Loss loss) {
    return parcels
        .byTracking(loss.trackingNumber())
        .filter(booked -> booked.caseNumber().equals(parent.number()))
        .map(Parcel::items)
        .orElseGet(() -> sent(parent, loss));
  }

  private Map<Integer, Integer> sent(ServiceCase parent, Loss loss) {
    Set<Integer> told = told(parent, loss);
    return parent.lines().stream()
        .filter(line -> line.decision() != LineDecision.REFUSED)
        .filter(line -> told.isEmpty() || told.contains(line.orderLine()))
        .collect(Collectors.toMap(CaseLine::item, CaseLine::quantity));
  }

  private Set<Integer> told(ServiceCase parent, Loss loss) {
    List<String> lost = named.of(parent, loss);
    return Optional.ofNullable(parent.orderNumber()).flatMap(orders::find).stream()
        .flatMap(order -> order.fulfilment().parcels().stream())
        .filter(parcel -> lost.contains(parcel.trackingNumber()))
        .flatMap(parcel -> parcel.lines().stream())
        .collect(Collectors.toSet());
  }
}
