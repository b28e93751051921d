package io.recourse.web.directions;

import io.recourse.web.Spoken;
import java.text.MessageFormat;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Sentences into which names, subjects and articles are put without turning the sentence, in the
 * nearest language that we speak.
 */
final class MessagesKeptApart extends ResourceBundleMessageSource {

  @Override
  protected MessageFormat resolveCode(String code, Locale locale) {
    return super.resolveCode(code, Spoken.nearest(locale));
  }

  @Override
  protected String resolveCodeWithoutArguments(String code, Locale locale) {
    return super.resolveCodeWithoutArguments(code, Spoken.nearest(locale));
  }

  @Override
  protected Object[] resolveArguments(Object[] given, Locale locale) {
    Object[] resolved = super.resolveArguments(given, locale);
    for (int at = 0; at < resolved.length; at++) {
      resolved[at] = resolved[at] instanceof String words ? KeptApart.of(words) : resolved[at];
    }
    return resolved;
  }
}
