package io.recourse.cases;

import org.springframework.stereotype.Component;

/** Lets lines that waited for an answer be decided anew, and tells the waiting process. */
@Component
public class CustomerAnswered {

  private final Cases cases;
  private final CaseFlows flows;

  CustomerAnswered(Cases cases, CaseFlows flows) {
    this.cases = cases;
    this.flows = flows;
  }

  public void withWords(ServiceCase on) {
    if (flows.driving(on).map(flow -> flow.awaitsWords(on)).orElse(on.awaitsInformation())) {
      withEvidence(on);
    }
  }

  public void withEvidence(ServiceCase on) {
    if (on.isEnded()) {
      return;
    }
    on.informationProvided();
    cases.save(on);
    flows.driving(on).ifPresent(flow -> flow.evidenceProvided(on.number()));
  }
}
