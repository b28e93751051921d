package io.recourse.portal;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.intake.NewCase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a customer filled in to say something in words, about an order of theirs or none.
 *
 * @param submission names this form, so that sending it twice opens one case
 * @param order number of the order it has to do with; blank for none
 */
public record WordsForm(String submission, String order, String subject, String text) {

  NewCase toRequest(CaseType type, Locale language) {
    return new NewCase(
        type,
        Channel.PORTAL,
        orNull(order),
        null,
        language.toLanguageTag(),
        orNull(subject),
        orNull(text),
        List.of(),
        null);
  }

  /** What was said, so that the same words sent again are known. */
  String wish() {
    return Arrays.asList(order, subject, text).toString();
  }

  /** Both are needed: what it is about, and the words themselves. */
  boolean lacks(String pointer) {
    return orNull("/subject".equals(pointer) ? subject : text) == null;
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
