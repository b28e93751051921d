package io.recourse.priceprotection.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.intake.NewCase;
import java.util.List;
import java.util.Locale;

/**
 * What a customer filled in to claim a price difference.
 *
 * @param submission names this form, so that sending it twice claims once
 * @param bought order number and line, {@code 1@A-100}
 */
record PriceClaimForm(String submission, String bought, Integer pieces) {

  NewCase toRequest(Locale language) {
    int at = bought.indexOf('@');
    NewCase.Line line =
        new NewCase.Line(
            Integer.valueOf(bought.substring(0, at)),
            pieces,
            Reason.PRICE,
            null,
            null,
            null,
            null,
            List.of(),
            null);
    return new NewCase(
        CaseType.PRICE_PROTECTION,
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

  /** What was claimed, so that the same sent again is known. */
  String wish() {
    return bought + "×" + pieces;
  }
}
