package io.recourse.outbound.process;

/** Names in {@code OutboundParcelProcess.bpmn} that code refers to. */
public final class OutboundElements {

  public static final String PROCESS = "OutboundParcelProcess";
  public static final String FOLLOWING = "FollowParcelsProcess";
  public static final String TRACE_OUTBOUND = "Task_TraceOutbound";
  public static final String SETTLE_LOST_PARCEL = "Task_SettleLostParcel";

  private OutboundElements() {}
}
