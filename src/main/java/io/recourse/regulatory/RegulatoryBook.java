package io.recourse.regulatory;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** What authorities and findings of fraud added to cases. */
public interface RegulatoryBook {

  Optional<AuthorityComplaint> complaint(CaseNumber number);

  void keep(CaseNumber number, AuthorityComplaint complaint);

  Optional<Damages> damages(CaseNumber number);

  void keep(CaseNumber number, Damages damages);
}
