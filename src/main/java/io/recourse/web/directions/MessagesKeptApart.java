package io.recourse.web.directions;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sentences into which names, subjects and articles are put without turning the sentence. */
final class MessagesKeptApart extends ResourceBundleMessageSource {

  @Override
  protected Object[] resolveArguments(Object[] given, Locale locale) {
    Object[] resolved = super.resolveArguments(given, locale);
    for (int at = 0; at < resolved.length; at++) {
      resolved[at] = resolved[at] instanceof String words ? KeptApart.of(words) : resolved[at];
    }
    return resolved;
  }
}
