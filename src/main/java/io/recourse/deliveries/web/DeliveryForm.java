package io.recourse.deliveries.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.intake.NewCase;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a customer filled in about a delivery that went wrong.
 *
 * @param submission names this form, so that sending it twice reports once
 * @param bought order number and line, {@code 1@A-100}
 * @param parcel tracking number of the parcel that went wrong; empty where it is not known
 */
record DeliveryForm(
    String submission,
    String bought,
    Integer pieces,
    Reason reason,
    Remedy remedy,
    String note,
    String parcel) {

  static DeliveryForm empty() {
    return new DeliveryForm(UUID.randomUUID().toString(), null, 1, null, null, null, null);
  }

  NewCase toRequest(Locale language, List<UUID> photos) {
    int at = bought.indexOf('@');
    NewCase.Line line =
        new NewCase.Line(
            Integer.valueOf(bought.substring(0, at)),
            pieces,
            reason,
            null,
            note == null || note.isBlank() ? null : note.strip(),
            null,
            remedy,
            photos,
            null);
    return new NewCase(
        CaseType.DELIVERY_PROBLEM,
        Channel.PORTAL,
        bought.substring(at + 1),
        null,
        language.toLanguageTag(),
        null,
        null,
        List.of(line),
        null);
  }

  boolean namesArticle() {
    return bought != null && bought.matches("\\d{1,6}@.+");
  }

  /** What was reported, so that the same sent again is known. */
  String wish() {
    return bought + "×" + pieces + reason;
  }
}
