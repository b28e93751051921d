package io.recourse.suggestions.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.intake.NewCase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a customer filled in to make a suggestion.
 *
 * @param submission names this form, so that sending it twice makes it once
 * @param order number of the order it has to do with; blank for none
 */
record SuggestionForm(String submission, String order, String subject, String text) {

  NewCase toRequest(Locale language) {
    return new NewCase(
        CaseType.SUGGESTION,
        Channel.PORTAL,
        orNull(order),
        null,
        language.toLanguageTag(),
        orNull(subject),
        orNull(text),
        List.of(),
        null);
  }

  /** What was suggested, so that the same words sent again are known. */
  String wish() {
    return Arrays.asList(order, subject, text).toString();
  }

  /** Both are needed: what it is about, and the suggestion itself. */
  boolean lacks(String pointer) {
    return orNull("/subject".equals(pointer) ? subject : text) == null;
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
