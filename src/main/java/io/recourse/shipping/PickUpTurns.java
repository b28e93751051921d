package io.recourse.shipping;

import java.time.Instant;
import java.util.UUID;

/** Lets one choice of a day at a time order the courier for a parcel. */
public interface PickUpTurns {

  /**
   * Says whether nobody else is ordering for this parcel.
   *
   * @param abandoned a turn taken before then was left by a server that died
   */
  boolean take(UUID parcel, Instant now, Instant abandoned);

  void giveBack(UUID parcel);
}
