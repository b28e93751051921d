package io.recourse.strayparcels.process;

import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;
import io.recourse.cases.Inspection;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import io.recourse.strayparcels.StrayParcel;
import io.recourse.worklist.FormValues;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What becomes of a parcel that arrived when nobody awaited it any more. */
@Component
class SeeToStrayParcelHandler implements TaskHandler {

  private final StrayParcel strayParcel;
  private final Parcels parcels;
  private final RuntimeService runtime;

  SeeToStrayParcelHandler(StrayParcel strayParcel, Parcels parcels, RuntimeService runtime) {
    this.strayParcel = strayParcel;
    this.parcels = parcels;
    this.runtime = runtime;
  }

  @Override
  public String taskKey() {
    return StrayParcelElements.SEE_TO_STRAY_PARCEL;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    Parcel stray = parcels.get(task.number().orElseThrow(), trackingNumber(task));
    return Map.of("carrier", stray.carrier(), "trackingNumber", stray.trackingNumber());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    throw new IllegalStateException("Names no parcel");
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    CaseNumber number = task.number().orElseThrow();
    String tracking = trackingNumber(task);
    boolean home =
        switch (String.valueOf(values.get("decision"))) {
          case "takeIn" -> false;
          case "sendHome" -> true;
          default -> throw Problem.invalid("/values/decision", "task.stray");
        };
    if (home) {
      strayParcel.refuse(number, tracking);
    } else {
      strayParcel.takeIn(number, tracking, found(number, tracking, values));
    }
    return Map.of(StrayParcelVariables.STRAY_GOES_HOME, home);
  }

  private Inspection found(CaseNumber number, String tracking, Map<String, Object> values) {
    Grade grade = FormValues.choice(Grade.class, values, "grade", "/values");
    Disposition goesTo = FormValues.choice(Disposition.class, values, "disposition", "/values");
    if (strayParcel.areOurs(number, tracking)) {
      demand(grade != null, "grade");
      demand(goesTo != null && goesTo != Disposition.RETURN_TO_CUSTOMER, "disposition");
    }
    return new Inspection(grade, goesTo, FormValues.text(values, "note"));
  }

  private static void demand(boolean given, String field) {
    if (!given) {
      throw Problem.invalid("/values/" + field, "task.strayFound");
    }
  }

  private String trackingNumber(WorkItem task) {
    return (String)
        runtime.getVariable(task.processInstance(), StrayParcelVariables.TRACKING_NUMBER);
  }
}
