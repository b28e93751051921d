package io.recourse.relatedcases;

import io.recourse.cases.ServiceCase;
import org.springframework.stereotype.Service;

/** Reads the cases round a case. */
@Service
public class ReadFamily {

  private final CaseLinks links;

  ReadFamily(CaseLinks links) {
    this.links = links;
  }

  /** For staff. */
  public Family of(ServiceCase of) {
    return links.of(of.number());
  }

  /** For its customer: their own cases only. */
  public Family asReadByCustomer(ServiceCase of) {
    return links.of(of.number()).asReadBy(of.customerId());
  }
}
