package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** The quotations of each repair; changed under the lock of its case only. */
public interface QuotationBook {

  Optional<Quotation> latest(CaseNumber number);

  /** Adds it, or keeps how it stands. */
  void put(CaseNumber number, Quotation quotation);
}
