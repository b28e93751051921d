package io.recourse.shipping;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where a parcel was last seen. Of any set of positions one is the strongest, whatever the order in
 * which they are learnt: the heavier status; among ends the earliest, among stops the latest.
 *
 * @param location as the carrier words it, may be null
 */
public record Position(ParcelStatus status, Instant at, String location) {

  private static final Comparator<Position> STRENGTH =
      Comparator.<Position>comparingInt(position -> position.status.weight())
          .thenComparing((one, other) -> bySequence(one, other))
          .thenComparing(Position::status)
          .thenComparing(position -> position.location == null ? "" : position.location);

  public boolean isStrongerThan(Position other) {
    return STRENGTH.compare(this, other) > 0;
  }

  /**
   * This position with its time kept between two of ours: a carrier's clock may be ahead, or wrong
   * by years, and the terms of a case must not follow it there.
   */
  Position between(Instant earliest, Instant latest) {
    Instant capped = at.isAfter(latest) ? latest : at;
    Instant bounded = capped.isBefore(earliest) ? earliest : capped;
    return bounded.equals(at) ? this : new Position(status, bounded, location);
  }

  private static int bySequence(Position one, Position other) {
    int later = one.at.compareTo(other.at);
    return one.status.isEnd() ? -later : later;
  }
}
