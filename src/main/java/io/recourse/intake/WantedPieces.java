package io.recourse.intake;

import java.util.HashMap;
import java.util.Map;

/** Pieces of each article that the lines of one request want, line after line. */
public final class WantedPieces {

  private final Map<String, Integer> bySku = new HashMap<>();

  /** What this line and those before it want of the article in all. */
  public int with(String sku, int pieces) {
    return bySku.merge(sku, pieces, WantedPieces::sum);
  }

  private static int sum(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }
}
