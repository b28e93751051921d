package io.recourse.praise;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * Kind words of a customer.
 *
 * @param number the case on which they were said
 * @param team whom they are for
 * @param person who of it; null where nobody is named
 * @param markedBy who of staff heard them; null where the customer wrote them as such
 */
public record Praise(
    UUID id,
    CaseNumber number,
    Source source,
    String words,
    String team,
    String person,
    String markedBy,
    Instant at) {

  /** Where they were said. */
  public enum Source {
    CASE,
    SURVEY,
    STAFF
  }
}
