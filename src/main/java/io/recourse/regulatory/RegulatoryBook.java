package io.recourse.regulatory;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** What authorities and findings of fraud added to cases. */
public interface RegulatoryBook {

  Optional<AuthorityComplaint> complaint(CaseNumber number);

  void keep(CaseNumber number, AuthorityComplaint complaint);

  Optional<Damages> damages(CaseNumber number);

  /** The case on which damages are owed for this order; the order may be null. */
  Optional<CaseNumber> withDamages(String orderNumber);

  /**
   * @param orderNumber null for none; damages are owed once for an order
   */
  void keep(CaseNumber number, String orderNumber, Damages damages);
}
