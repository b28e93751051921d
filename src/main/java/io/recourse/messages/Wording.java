package io.recourse.messages;

import java.util.Locale;
import java.util.Map;

/** Texts of a template in one language, filled with facts. */
public interface Wording {

  /** A message ready to read. */
  record Text(String subject, String text, String html) {}

  Text write(String template, Locale language, Map<String, ?> facts);
}
