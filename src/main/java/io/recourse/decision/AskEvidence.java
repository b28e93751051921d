package io.recourse.decision;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Asks the customer for evidence or an answer; silence leaves the decision to a person. */
@Service
public class AskEvidence {

  static final String CLOCK = "evidence";

  private final CaseTerms terms;
  private final CaseClocks clocks;

  AskEvidence(CaseTerms terms, CaseClocks clocks) {
    this.terms = terms;
    this.clocks = clocks;
  }

  /** Changes the case without saving it. */
  Instant ask(ServiceCase on, List<Integer> items, String question) {
    items.forEach(item -> on.askForInformation(item, question));
    Due due = terms.due(on, TermName.EVIDENCE);
    clocks.start(
        on.number(), CLOCK, Party.CUSTOMER.name(), due.at(), "decidedWithout", due.ground());
    on.nextStep(Party.CUSTOMER, "provideEvidence", due.at(), "decidedWithout");
    return due.at();
  }
}
