package io.recourse.worklist;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is written to customers again and again, in the words of each language; the letter it is
 * sent in greets them.
 */
public interface ReplyWords {

  /**
   * @param template its name, such as {@code received}
   * @param number of the customer's case
   * @return empty where there is no such template
   */
  Optional<String> text(String template, Locale reader, String number);

  /** All of them by their names, as whoever writes calls them. */
  Map<String, String> names(Locale writer);
}
