package io.recourse.dataleaks;

/**
 * How those concerned were told.
 *
 * @param note why in public or not at all; null where each was told
 */
public record PersonsTold(Way way, String note) {

  /** The ways of GDPR Art 34. */
  public enum Way {
    /** Each of those named, by a word of their own. */
    EACH,
    /** In public, where telling each would take a disproportionate effort (Art 34(3)(c)). */
    PUBLIC,
    /** Not at all: what was done since makes the risk unlikely (Art 34(3)(a), (b)). */
    NOT_OWED
  }
}
