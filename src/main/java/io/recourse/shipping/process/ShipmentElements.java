package io.recourse.shipping.process;

/** Ids in the shipping models that code refers to. */
final class ShipmentElements {

  static final String PROCESS = "ReturnShipmentProcess";
  static final String STRAY_PARCEL = "StrayParcelProcess";
  static final String UNUSED_LABEL = "UnusedLabelProcess";
  static final String PARCEL_MOVED = "Message_ParcelMoved";
  static final String SEND_TERM_EXTENDED = "Message_SendTermExtended";
  static final String ERROR_PARCEL_MOVED = "Error_ParcelMoved";
  static final String TRACE_PARCEL = "Task_TraceParcel";

  private ShipmentElements() {}
}
