package io.recourse.shipping;

/**
 * A label that a person got from a carrier, as the answer to a booking that failed.
 *
 * @param carrier name of one that is set up; {@code own} where nobody can be asked for news
 * @param label PDF; null where the sender has it already
 */
public record HandMadeLabel(
    String bookingKey, String carrier, String trackingNumber, byte[] label) {

  CarrierBooking asAnswer() {
    return new CarrierBooking(bookingKey, trackingNumber, label, null, null);
  }
}
