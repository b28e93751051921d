package io.recourse.outbound.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.outbound.LostRemedy;
import io.recourse.outbound.SettleLostParcel;
import io.recourse.shipping.Parcel;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the customer gets instead of a parcel that did not arrive. */
@Component
class SettleLostParcelHandler implements TaskHandler {

  private final OutboundTask about;
  private final SettleLostParcel settle;

  SettleLostParcelHandler(OutboundTask about, SettleLostParcel settle) {
    this.about = about;
    this.settle = settle;
  }

  @Override
  public String taskKey() {
    return OutboundElements.SETTLE_LOST_PARCEL;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    Parcel parcel = about.parcelOf(task);
    Map<String, Object> known = new HashMap<>(OutboundTask.lastSeen(parcel));
    known.put("remedy", settle.byDefault(parcel.caseNumber(), parcel.trackingNumber()).name());
    return known;
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    throw new IllegalStateException("Names no parcel");
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    Parcel parcel = about.parcelOf(task);
    LostRemedy remedy =
        Arrays.stream(LostRemedy.values())
            .filter(known -> known.name().equals(values.get("remedy")))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("/values/remedy", "outbound.sayRemedy"));
    Map<String, Object> facts = new HashMap<>();
    facts.put(OutboundVariables.REMEDY, remedy.name());
    settle
        .settle(parcel.caseNumber(), parcel.trackingNumber(), remedy, true)
        .ifPresent(id -> facts.put(OutboundVariables.REFUND_ID, id.toString()));
    return facts;
  }
}
