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
import java.util.UUID;

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
   * @param boughtElsewhere whether it is told how goods of no order were bought
   * @throws Problem INVALID with each field that is missing
   */
  void demandFilled(boolean boughtElsewhere) {
    List<FieldError> missing = new ArrayList<>();
    boolean named = orNull(serial) != null || orNull(about) != null || boughtElsewhere;
    if (orNull(article) == null && !named) {
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

  /**
   * @param bought how goods of no order were bought; null where none is told
   * @param proof ids of the files that prove it
   */
  NewCase toRequest(Locale language, NewCase.Bought bought, List<UUID> proof) {
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
            proof,
            null,
            bought);
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
