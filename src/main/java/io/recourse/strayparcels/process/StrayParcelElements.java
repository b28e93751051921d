package io.recourse.strayparcels.process;

/** Names in {@code StrayParcelProcess.bpmn} and {@code DoubtedArrivalProcess.bpmn}. */
public final class StrayParcelElements {

  public static final String PROCESS = "StrayParcelProcess";
  public static final String DOUBTED_ARRIVAL = "DoubtedArrivalProcess";

  public static final String SEE_TO_STRAY_PARCEL = "Task_SeeToStrayParcel";
  public static final String FIND_GOODS = "Task_FindGoods";

  private StrayParcelElements() {}
}
