package io.recourse.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;

/** Port: the words of a message for the group a customer belongs to (NTF-09). */
public interface VariantWords {

  /** Nobody has words of their own. */
  VariantWords NONE = (key, language, person) -> Optional.empty();

  /**
   * A text with facts in it as the bundles write them.
   *
   * @param subject null for text messages
   */
  record Said(String subject, String body) {

    /**
     * The body with its facts by number. An apostrophe is an apostrophe, doubled as the bundles
     * write it or not: whoever writes words for a group knows of no quoting.
     *
     * @throws IllegalArgumentException for a body that cannot be filled
     */
    public String filled(Locale language, Object... facts) {
      String pattern = body.replace("''", "'").replace("'", "''");
      return new MessageFormat(pattern, language).format(facts);
    }
  }

  /**
   * @param key {@code mail.} or {@code text.} and the template
   * @param person key of the customer; null for who is none
   * @return empty where the standard words are said
   */
  Optional<Said> of(String key, Locale language, String person);
}
