package io.recourse.deliveries;

import io.recourse.cases.Reason;
import java.util.Optional;

/** What went wrong with a delivery. */
public enum ProblemKind {
  /** It did not come by the day it was due. */
  LATE,
  /** It is told as delivered, and the customer does not have it. */
  MISSING,
  /** Pieces are missing in the parcel, or others lie in it. */
  INCOMPLETE,
  /** It was refused at the door. */
  REFUSED,
  /** It was damaged on its way. */
  DAMAGED;

  /** Empty for reasons that are about no delivery. */
  public static Optional<ProblemKind> of(Reason reason) {
    return switch (reason) {
      case LATE -> Optional.of(LATE);
      case NOT_RECEIVED -> Optional.of(MISSING);
      case MISSING_PART, WRONG_ITEM -> Optional.of(INCOMPLETE);
      case REFUSED_DELIVERY -> Optional.of(REFUSED);
      case DAMAGED, DAMAGED_PACKAGING -> Optional.of(DAMAGED);
      default -> Optional.empty();
    };
  }

  /** Whether the customer has what arrived, so that photos of it can be asked for. */
  boolean isInHand() {
    return this == INCOMPLETE || this == DAMAGED;
  }
}
