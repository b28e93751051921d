package io.recourse.repairs;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to a repair beside the case's own events. */
@Component
class RepairEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("RepairHelped", "outcome", "checks"),
        onRecord("RemoteCheckKept"),
        onRecord("RemoteCheckDropped"),
        toAll("RepairRemedyChosen", "remedy"),
        toAll("RepairDiagnosed", "finding", "coverage", "fault"),
        toAll("RepairQuoted", "amount", "currency", "state", "expiresAt"),
        toAll("RepairFeeMoved", "amount", "currency", "state"),
        toAll("RepairPerformed", "attempt", "result", "newSerial"),
        toAll("RepairTested", "attempt", "passed"),
        toAll("RepairConfirmed", "works"));
  }
}
