package io.recourse.repairs;

import io.recourse.web.Spoken;
import java.util.Locale;
import java.util.Map;

/**
 * Something a customer can try before goods are sent in (REP-02).
 *
 * @param key its name in the house
 * @param category of the articles it is for, the shop's own; null for all
 * @param symptom a word that the customer's own words must hold; null for any
 * @param position in which it is tried
 * @param words what to do, by language: {@code en}, {@code zh-CN}, {@code zh-TW}
 */
public record RemoteCheck(
    String key, String category, String symptom, int position, Map<String, String> words) {

  /** Whether it is for an article of this category with this trouble. */
  boolean isFor(String articleCategory, String trouble) {
    boolean fits = category == null || category.equalsIgnoreCase(articleCategory);
    return fits && (symptom == null || holds(trouble, symptom));
  }

  /** In the nearest language, or else in English. */
  String said(String language) {
    String nearest = Spoken.nearest(Locale.forLanguageTag(language)).toLanguageTag();
    return words.getOrDefault(nearest, words.get("en"));
  }

  private static boolean holds(String trouble, String word) {
    return trouble != null
        && trouble.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }
}
