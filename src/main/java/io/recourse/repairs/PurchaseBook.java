package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase.Bought;
import java.util.Optional;

/** How goods in repair were bought that are of no order; written when their case is opened. */
public interface PurchaseBook {

  Optional<Bought> of(CaseNumber number);

  void put(CaseNumber number, Bought bought);
}
