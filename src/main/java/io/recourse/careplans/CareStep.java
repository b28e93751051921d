package io.recourse.careplans;

import java.util.Locale;

/**
 * One step of a plan.
 *
 * @param afterDays days after the first contact; 0 for that contact itself
 * @param points for points
 * @param units worth of an offer's coupon in reference units of about one euro
 * @param words of an offer in English
 * @param simplified the same in Simplified Chinese; null where English is said
 * @param traditional the same in Traditional Chinese; null where English is said
 */
public record CareStep(
    int nth,
    int afterDays,
    Kind kind,
    long points,
    long units,
    String words,
    String simplified,
    String traditional) {

  /** What a customer gets. */
  public enum Kind {
    CONTACT,
    POINTS,
    OFFER
  }

  String words(Locale language) {
    String own =
        Locale.TRADITIONAL_CHINESE.equals(language)
            ? traditional
            : Locale.SIMPLIFIED_CHINESE.equals(language) ? simplified : words;
    return own == null ? words : own;
  }
}
