package io.recourse.casefile.web;

import io.recourse.cases.CaseSummary;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which open cases of a list owe money past the day of the law. */
@Component
class LatePayBack {

  private final CaseClocks clocks;

  LatePayBack(CaseClocks clocks) {
    this.clocks = clocks;
  }

  Set<CaseNumber> among(Cases.Page page) {
    List<CaseNumber> open =
        page.items().stream()
            .filter(row -> row.closedAt() == null)
            .map(CaseSummary::number)
            .toList();
    return clocks.missed(CaseClock.PAY_BACK, open);
  }
}
