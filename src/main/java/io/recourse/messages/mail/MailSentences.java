package io.recourse.messages.mail;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.util.Locale;
import java.util.Map;

/**
 * Fills facts into a text of the bundle. {@code {{#fact}} … {{/fact}}} is said only where the fact
 * is known, so a sentence about it never stands there empty; values are never read as texts.
 */
final class MailSentences {

  private static final Mustache.Compiler TEXTS =
      Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .defaultValue("")
          .withCollector(new FactsOnly());

  private static final String ENDS = ".!?…。！？）)";

  private MailSentences() {}

  /** What a person noted is a sentence too: it ends like one. */
  static String whole(String noted, Locale language) {
    String said = noted.strip();
    if (said.isEmpty() || ENDS.indexOf(said.charAt(said.length() - 1)) >= 0) {
      return said;
    }
    return said + (language.getLanguage().equals("zh") ? "。" : ".");
  }

  /** Looks names up among the facts; a fact has no names of its own, so none is sought in it. */
  private static final class FactsOnly extends DefaultCollector {

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
      return context instanceof Map ? super.createFetcher(context, name) : null;
    }
  }

  static String say(String text, Map<String, Object> facts) {
    return TEXTS.compile(text).execute(facts).strip();
  }
}
