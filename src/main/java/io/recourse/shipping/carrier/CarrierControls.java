package io.recourse.shipping.carrier;

import io.recourse.common.Problem;
import io.recourse.shipping.ParcelStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The simulated carrier's levers: break it, or let it move a parcel. Demo profile only. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/carriers")
@PreAuthorize("hasRole('ADMIN')")
class CarrierControls {

  private static final Set<ParcelStatus> OURS =
      EnumSet.of(ParcelStatus.BOOKED, ParcelStatus.VOIDED);

  private final SimulatedFaults faults;
  private final SimulatedDeliveries deliveries;

  CarrierControls(SimulatedFaults faults, SimulatedDeliveries deliveries) {
    this.faults = faults;
    this.deliveries = deliveries;
  }

  record FaultOrder(CarrierFault fault, int times) {}

  record MoveOrder(ParcelStatus status, String location) {}

  @PostMapping("/faults")
  FaultOrder fault(@RequestBody FaultOrder order) {
    if (order.fault() == null || order.times() < 0) {
      throw Problem.invalid("/fault", "Name a fault and how often it strikes.");
    }
    faults.set(order.fault(), order.times());
    return order;
  }

  @PostMapping("/{carrier}/parcels/{trackingNumber}/move")
  ResponseEntity<Map<String, Object>> move(
      @PathVariable String carrier,
      @PathVariable String trackingNumber,
      @RequestBody MoveOrder order) {
    if (!SimulatedCarrier.NAME.equals(carrier)) {
      throw Problem.notFound("Only the simulated carrier can be moved by hand.");
    }
    if (order.status() == null || OURS.contains(order.status())) {
      throw Problem.invalid("/status", "A carrier does not report this.");
    }
    boolean told = deliveries.move(trackingNumber, order.status(), order.location());
    return ResponseEntity.ok(Map.of("status", order.status(), "webhookDelivered", told));
  }
}
