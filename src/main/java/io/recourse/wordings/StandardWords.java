package io.recourse.wordings;

import io.recourse.messages.VariantWords.Said;
import java.util.Locale;
import java.util.Optional;

/** Port: the words that the product brings. */
public interface StandardWords {

  /** Empty for a message that is none. */
  Optional<Said> of(String key, Locale language);

  /** Whether a text can be filled with facts. */
  boolean isSound(String key, String text);
}
