package io.recourse.common;

import java.io.Serializable;

/**
 * A thing that a sentence speaks of, by the key of its name in any bundle; in English where no
 * bundle is at hand.
 */
public record Named(String key, String english) implements Serializable {

  @Override
  public String toString() {
    return english;
  }
}
