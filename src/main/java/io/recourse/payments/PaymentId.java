package io.recourse.payments;

import java.util.Optional;
import java.util.UUID;

/** Names one request for money; who knows it can open its page. */
public record PaymentId(UUID value) {

  static PaymentId fresh() {
    return new PaymentId(UUID.randomUUID());
  }

  /** Empty for what is no name at all. */
  public static Optional<PaymentId> read(String text) {
    try {
      return Optional.of(new PaymentId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
