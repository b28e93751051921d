package io.recourse.messages.mail;

import java.util.Map;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * Fills <code>${name}</code> in a text; what is not known stays empty, values are never re-read.
 */
final class Placeholders {

  private static final PropertyPlaceholderHelper HELPER =
      new PropertyPlaceholderHelper("${", "}", null, null, true);

  private Placeholders() {}

  static String fill(String pattern, Map<String, Object> facts) {
    return HELPER.replacePlaceholders(pattern, name -> value(facts.get(name)));
  }

  /** A customer's own text must not bring placeholders of its own. */
  private static String value(Object fact) {
    return fact == null ? "" : fact.toString().replace("${", "$ {");
  }
}
