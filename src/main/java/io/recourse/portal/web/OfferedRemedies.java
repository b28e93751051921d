package io.recourse.portal.web;

import io.recourse.cases.Remedy;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.quotes.Quote;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Remedies that are for faults only, repair and money off, may be asked for where law and shop
 * offer them for the reason given and the piece (RET-09). Money back and an exchange may always be
 * asked for: the rules say what comes of it.
 */
@Component
class OfferedRemedies {

  private static final Set<Remedy> FOR_FAULTS = EnumSet.of(Remedy.REPAIR, Remedy.PRICE_REDUCTION);

  private final QuoteReturn quoteReturn;

  OfferedRemedies(QuoteReturn quoteReturn) {
    this.quoteReturn = quoteReturn;
  }

  /**
   * @throws Problem INVALID beside each remedy that is not offered for its reason
   */
  void demand(String order, ReturnForm form) {
    List<ReturnForm.Entry> chosen = form.chosen();
    if (chosen.stream().noneMatch(OfferedRemedies::isForFault)) {
      return;
    }
    List<FieldError> errors = new ArrayList<>();
    for (int at = 0; at < chosen.size(); at++) {
      ReturnForm.Entry entry = chosen.get(at);
      if (isForFault(entry) && !isOffered(order, entry, form.method())) {
        errors.add(new FieldError("/lines/" + at + "/remedy", "return.remedyNotOffered"));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static boolean isForFault(ReturnForm.Entry entry) {
    return entry.remedy() != null && FOR_FAULTS.contains(entry.remedy());
  }

  /** What is left out of a row is said by the check of the request itself. */
  private boolean isOffered(String order, ReturnForm.Entry entry, String method) {
    if (entry.line() == null || entry.reason() == null || entry.quantity() < 1) {
      return true;
    }
    QuoteLine asked =
        new QuoteLine(entry.line(), entry.quantity(), entry.reason(), entry.remedy(), null);
    Quote quote = quoteReturn.quote(order, List.of(asked), method);
    return quote.lines().stream()
        .allMatch(line -> line.eligible() && line.remedies().contains(entry.remedy().name()));
  }
}
