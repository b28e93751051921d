package io.recourse.outbound.process;

import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.worklist.WorkItem;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Which parcel a task is about, and what its form says of it. */
@Component
class OutboundTask {

  private final RuntimeService runtime;
  private final Parcels parcels;

  OutboundTask(RuntimeService runtime, Parcels parcels) {
    this.runtime = runtime;
    this.parcels = parcels;
  }

  Parcel parcelOf(WorkItem task) {
    String tracking =
        (String) runtime.getVariable(task.processInstance(), OutboundVariables.TRACKING_NUMBER);
    return parcels.get(task.number().orElseThrow(), tracking);
  }

  static Map<String, Object> lastSeen(Parcel parcel) {
    Position seen = parcel.position();
    String where = Objects.requireNonNullElse(seen.location(), "–");
    return Map.of(
        "carrier", parcel.carrier(),
        "trackingNumber", parcel.trackingNumber(),
        "lastSeen", seen.status() + ", " + seen.at() + ", " + where);
  }
}
