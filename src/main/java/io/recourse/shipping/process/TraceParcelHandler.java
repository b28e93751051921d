package io.recourse.shipping.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.shipping.SearchOutcome;
import io.recourse.worklist.TaskHandler;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The warehouse says how its search for a parcel ended; the step behind it carries that out. */
@Component
class TraceParcelHandler implements TaskHandler {

  private final Parcels parcels;

  TraceParcelHandler(Parcels parcels) {
    this.parcels = parcels;
  }

  @Override
  public String taskKey() {
    return ShipmentElements.TRACE_PARCEL;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return parcels.of(number).stream()
        .filter(Parcel::isHandedOver)
        .reduce((earlier, later) -> later)
        .map(TraceParcelHandler::lastSeen)
        .orElse(Map.of());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String outcome = String.valueOf(values.get("outcome"));
    if (Arrays.stream(SearchOutcome.values()).noneMatch(known -> known.name().equals(outcome))) {
      throw Problem.invalid("/values/outcome", "parcel.sayOutcome");
    }
    return Map.of(ShipmentVariables.SEARCH_OUTCOME, outcome);
  }

  private static Map<String, Object> lastSeen(Parcel parcel) {
    Position seen = parcel.position();
    String where = Objects.requireNonNullElse(seen.location(), "–");
    return Map.of(
        "carrier", parcel.carrier(),
        "trackingNumber", parcel.trackingNumber(),
        "lastSeen", seen.status() + ", " + seen.at() + ", " + where);
  }
}
