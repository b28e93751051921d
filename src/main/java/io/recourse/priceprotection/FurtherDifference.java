package io.recourse.priceprotection;

import java.util.Arrays;
import java.util.Collection;

/**
 * What claims of one order line still bring. Each piece is protected down to the lowest price once:
 * a further claim is about the pieces that brought least, and brings only what lies between.
 */
final class FurtherDifference {

  private final long[] brought;

  private FurtherDifference(int pieces) {
    this.brought = new long[pieces];
  }

  /**
   * @param bought pieces of the order line
   * @param before earlier claims, the earliest first
   */
  static FurtherDifference after(int bought, Collection<Protection> before) {
    FurtherDifference line = new FurtherDifference(bought);
    before.forEach(
        claim -> {
          var unused = line.bring(claim.pieces(), claim.perPiece());
        });
    return line;
  }

  /** Minor units that so many pieces bring on top, when each shall have brought this much. */
  long bring(int pieces, long each) {
    Arrays.sort(brought);
    long sum = 0;
    for (int piece = 0; piece < Math.min(pieces, brought.length); piece++) {
      long more = Math.max(0, each - brought[piece]);
      brought[piece] += more;
      sum += more;
    }
    return sum;
  }
}
