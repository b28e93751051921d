package io.recourse.strayparcels.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import io.recourse.strayparcels.DoubtedArrival;
import io.recourse.worklist.FormValues;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Who has the goods of a settled return whose parcel the carrier says it gave back. */
@Component
class FindGoodsHandler implements TaskHandler {

  private final DoubtedArrival arrival;
  private final Parcels parcels;
  private final RuntimeService runtime;

  FindGoodsHandler(DoubtedArrival arrival, Parcels parcels, RuntimeService runtime) {
    this.arrival = arrival;
    this.parcels = parcels;
    this.runtime = runtime;
  }

  @Override
  public String taskKey() {
    return StrayParcelElements.FIND_GOODS;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    Parcel doubted = parcels.get(task.number().orElseThrow(), trackingNumber(task));
    return Map.of("carrier", doubted.carrier(), "trackingNumber", doubted.trackingNumber());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    throw new IllegalStateException("Names no parcel");
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    CaseNumber number = task.number().orElseThrow();
    switch (String.valueOf(values.get("found"))) {
      case "here" -> arrival.isHere(number, trackingNumber(task));
      case "withCustomer" ->
          arrival.isWithCustomer(number, trackingNumber(task), FormValues.text(values, "note"));
      default -> throw Problem.invalid("/values/found", "task.findGoods");
    }
    return Map.of();
  }

  private String trackingNumber(WorkItem task) {
    return (String)
        runtime.getVariable(task.processInstance(), StrayParcelVariables.TRACKING_NUMBER);
  }
}
