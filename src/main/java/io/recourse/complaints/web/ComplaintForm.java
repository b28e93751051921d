package io.recourse.complaints.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.intake.NewCase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a customer filled in to complain.
 *
 * @param submission names this form, so that sending it twice makes it once
 * @param order number of the order it is about; blank for none
 * @param aboutCase number of the case it is about; blank for none
 * @param reason what it is about; null where nothing was chosen
 * @param another whether it is another matter than what is open; null where it is not marked
 */
record ComplaintForm(
    String submission,
    String order,
    String aboutCase,
    Reason reason,
    String subject,
    String text,
    Boolean another) {

  NewCase toRequest(Locale language) {
    return new NewCase(
            CaseType.COMPLAINT,
            Channel.PORTAL,
            orNull(order),
            null,
            language.toLanguageTag(),
            orNull(subject),
            orNull(text),
            List.of(),
            null,
            null,
            null,
            orNull(aboutCase))
        .because(reason);
  }

  /** What was complained about, so that the same words sent again are known. */
  String wish() {
    return Arrays.asList(order, aboutCase, reason, subject, text).toString();
  }

  /** Both are needed: what it is about, and what happened. */
  boolean lacks(String pointer) {
    return orNull("/subject".equals(pointer) ? subject : text) == null;
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
