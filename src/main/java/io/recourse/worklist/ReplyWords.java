package io.recourse.worklist;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is written to customers again and again, in the words of each language. */
public interface ReplyWords {

  /**
   * @param template its name, such as {@code received}
   * @param name of the customer; null where it is not known
   * @param number of their case
   * @return empty where there is no such template
   */
  Optional<String> text(String template, Locale reader, String name, String number);

  /** All of them by their names, as whoever writes calls them. */
  Map<String, String> names(Locale writer);
}
