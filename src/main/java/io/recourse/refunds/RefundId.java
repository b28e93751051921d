package io.recourse.refunds;

import io.recourse.common.Problem;
import java.util.UUID;

/** Names one refund decision, or one of its parts when several payments are paid back. */
public record RefundId(UUID value) {

  public static RefundId fresh() {
    return new RefundId(UUID.randomUUID());
  }

  public static RefundId of(String text) {
    try {
      return new RefundId(UUID.fromString(text));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw Problem.notFound("refund.unknown");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
