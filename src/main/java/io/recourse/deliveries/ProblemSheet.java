package io.recourse.deliveries;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Component;

/** What who decides about a delivery finds on the form. */
@Component
public class ProblemSheet {

  private final Cases cases;
  private final ProblemBook book;
  private final ChooseRemedy remedies;

  ProblemSheet(Cases cases, ProblemBook book, ChooseRemedy remedies) {
    this.cases = cases;
    this.book = book;
    this.remedies = remedies;
  }

  /** The decision that does what the customer asked for, as the form names it. */
  public String suggestion(CaseNumber number) {
    return switch (remedies.asAsked(cases.get(number), book.get(number))) {
      case EXCHANGE -> "sendAgain";
      case PRICE_REDUCTION -> "reduce";
      default -> "refund";
    };
  }
}
