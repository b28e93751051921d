package io.recourse.deliveries;

import io.recourse.common.DomainEvent;
import java.util.Map;

/** That tracking told how a delivery stands, on the trail of its case. */
final class TrackingEvent {

  private TrackingEvent() {}

  static DomainEvent of(DeliveryProblem problem) {
    return DomainEvent.of(
        problem.number(),
        "DeliveryTracked",
        "The tracking of the parcel says how the delivery stands.",
        Map.of(
            "trackingNumber", problem.parcel().trackingNumber(),
            "trouble", problem.trouble().name(),
            "found", problem.found().name()));
  }
}
