package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * Personal data that may have got into other hands, and the word to the authority.
 *
 * @param authority that was told; null until then, and for good where nobody had to be
 * @param words the reference of the notice, or why nobody had to be told; null until then
 * @param toldBy id of who told or decided; null until then
 */
public record Leak(
    CaseNumber number,
    Instant foundAt,
    String authority,
    String words,
    String toldBy,
    Instant toldAt) {

  public boolean isOpen() {
    return toldAt == null;
  }
}
