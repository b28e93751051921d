package io.recourse.shipping;

/** The carrier refuses to void a label because the parcel is with it already. */
public class LabelInUse extends CarrierFailure {

  private static final long serialVersionUID = 1L;

  public LabelInUse(String trackingNumber) {
    super("The carrier already has the parcel " + trackingNumber);
  }
}
