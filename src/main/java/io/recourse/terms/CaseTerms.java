package io.recourse.terms;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.TermName;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The terms of one case that start now. */
@Component
public class CaseTerms {

  private final PurchaseTerms terms;
  private final Clock clock;

  CaseTerms(PurchaseTerms terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  public ResolvedTerms of(ServiceCase of) {
    return terms.of(of);
  }

  /** When a term that starts now is over, where the customer lives. */
  public Due due(ServiceCase of, TermName name) {
    return due(of, name, clock.instant());
  }

  /** The same of a term that started at another moment. */
  public Due due(ServiceCase of, TermName name, Instant from) {
    return new Due(terms.end(of, name, from), of(of).term(name).ground());
  }
}
