package io.recourse.repairs.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a customer filled in to have something repaired.
 *
 * @param submission names this form, so that sending it twice asks once
 * @param article line and number of an order, with a slash between them; may be blank where the
 *     serial or an earlier case names the piece
 * @param serial may be blank
 * @param about number of the earlier case whose goods are meant; may be blank
 * @param symptom what does not work
 */
record RepairRequest(
    String submission, String article, String serial, String about, String symptom) {

  /**
   * @throws Problem INVALID with each field that is missing
   */
  void demandFilled() {
    List<FieldError> missing = new ArrayList<>();
    if (orNull(article) == null && orNull(serial) == null && orNull(about) == null) {
      missing.add(new FieldError("/article", "repair.whichPiece"));
    } else if (orNull(article) != null && !article.matches("\\d{1,9}/.+")) {
      missing.add(new FieldError("/article", "field.given"));
    }
    if (orNull(symptom) == null) {
      missing.add(new FieldError("/symptom", "field.given"));
    }
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
  }

  NewCase toRequest(Locale language) {
    String[] chosen = orNull(article) == null ? null : article.split("/", 2);
    NewCase.Line line =
        new NewCase.Line(
            chosen == null ? null : Integer.valueOf(chosen[0]),
            1,
            Reason.FAULT_IN_USE,
            null,
            null,
            orNull(serial),
            null,
            List.of(),
            null);
    return new NewCase(
        CaseType.REPAIR,
        Channel.PORTAL,
        chosen == null ? null : chosen[1],
        null,
        language.toLanguageTag(),
        null,
        symptom.strip(),
        List.of(line),
        null,
        null,
        null,
        orNull(about));
  }

  /** What was asked, so that the same words sent again are known. */
  String wish() {
    return Arrays.asList(article, serial, about, symptom).toString();
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
