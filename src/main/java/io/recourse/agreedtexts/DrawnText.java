package io.recourse.agreedtexts;

import java.util.HashMap;
import java.util.Map;

/**
 * What a page showed of a draft when it was drawn. A page sends all of its fields; by this the few
 * that somebody wrote into are told from those that only came back.
 *
 * @param base number of the version it was drawn over
 * @param said what the draft said otherwise then, by field
 */
public record DrawnText(int base, Map<String, String> said) {

  /**
   * @param before the text as version {@code base} said it
   * @return of what was sent, what differs from what was shown
   */
  Map<String, String> typed(TextSheet before, Map<String, String> sent) {
    Map<String, String> shown = before.over(said).values();
    Map<String, String> typed = new HashMap<>(sent);
    typed
        .entrySet()
        .removeIf(
            one ->
                shown.containsKey(one.getKey())
                    && plain(shown.get(one.getKey())).equals(plain(one.getValue())));
    return typed;
  }

  private static String plain(String words) {
    return words.strip().replace("\r\n", "\n");
  }
}
