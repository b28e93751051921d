package io.recourse.shipping.carrier;

import io.recourse.shipping.ParcelStatus;
import java.util.Map;
import java.util.Optional;

/** EasyPost's tracker statuses in our words; those that say nothing of movement map to nothing. */
final class EasyPostStatus {

  private static final Map<String, Optional<ParcelStatus>> WORDS =
      Map.of(
          "unknown", Optional.empty(),
          "pre_transit", Optional.empty(),
          "cancelled", Optional.empty(),
          "in_transit", Optional.of(ParcelStatus.IN_TRANSIT),
          "out_for_delivery", Optional.of(ParcelStatus.IN_TRANSIT),
          "available_for_pickup", Optional.of(ParcelStatus.IN_TRANSIT),
          "delivered", Optional.of(ParcelStatus.DELIVERED),
          "return_to_sender", Optional.of(ParcelStatus.RETURN_TO_SENDER),
          "failure", Optional.of(ParcelStatus.EXCEPTION),
          "error", Optional.of(ParcelStatus.EXCEPTION));

  private EasyPostStatus() {}

  /**
   * A word EasyPost adds one day is an exception that people look into, never a guess.
   *
   * @param detail the {@code status_detail}, such as {@code damaged}; may be empty
   */
  static Optional<ParcelStatus> normalise(String word, String detail) {
    Optional<ParcelStatus> status = WORDS.getOrDefault(word, Optional.of(ParcelStatus.EXCEPTION));
    boolean damaged = "damaged".equals(detail) && status.filter(ParcelStatus::isEnd).isEmpty();
    return damaged ? Optional.of(ParcelStatus.DAMAGED) : status;
  }
}
