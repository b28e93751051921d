package io.recourse.inquiries.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.intake.NewCase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a customer filled in to ask a question.
 *
 * @param submission names this form, so that sending it twice asks once
 * @param order number of the order it is about; blank for none
 */
record QuestionForm(String submission, String order, String subject, String text) {

  NewCase toRequest(Locale language) {
    return new NewCase(
        CaseType.INQUIRY,
        Channel.PORTAL,
        orNull(order),
        null,
        language.toLanguageTag(),
        orNull(subject),
        orNull(text),
        List.of(),
        null);
  }

  /** What was asked, so that the same words sent again are known. */
  String wish() {
    return Arrays.asList(order, subject, text).toString();
  }

  /** Both are needed: what it is about, and the question itself. */
  boolean lacks(String pointer) {
    return orNull("/subject".equals(pointer) ? subject : text) == null;
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
