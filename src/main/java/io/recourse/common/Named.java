package io.recourse.common;

/**
 * A thing that a sentence speaks of, by the key of its name in any bundle; in English where no
 * bundle is at hand.
 */
public record Named(String key, String english) {

  @Override
  public String toString() {
    return english;
  }
}
