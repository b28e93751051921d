package io.recourse.deliveries;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tracking told of a delivery, on the trail of its case; why it opened none. */
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

  /** That its case could not be opened: there is none whose trail could say it. */
  static DomainEvent refused(ParcelsToWatch.Sent sent, Problem why) {
    return DomainEvent.ofSystem(
        "ParcelCaseDeclined",
        "No case could be opened for a parcel in trouble.",
        Map.of(
            "orderNumber", sent.orderNumber(),
            "trackingNumber", sent.trackingNumber(),
            "why", words(why)));
  }

  private static String words(Problem why) {
    return Stream.concat(
            Stream.of(why.getMessage()),
            why.errors().stream().map(error -> error.pointer() + ": " + error.detail()))
        .collect(Collectors.joining(" "));
  }
}
