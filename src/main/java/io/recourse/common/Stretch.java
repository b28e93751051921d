package io.recourse.common;

/**
 * A stretch of the trail to which nothing is added any more.
 *
 * @param from its first turn
 * @param to the turn behind its last
 */
public record Stretch(long from, long to) {

  /**
   * @param counted null before any was
   */
  public boolean isBehind(Stretch counted) {
    return counted == null || from > counted.from;
  }
}
