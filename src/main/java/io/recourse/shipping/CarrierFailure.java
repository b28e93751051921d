package io.recourse.shipping;

/**
 * The carrier did not answer, refused, or answered what cannot be true; the step is tried again.
 */
public class CarrierFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CarrierFailure(String message) {
    super(message);
  }

  public CarrierFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
