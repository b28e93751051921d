package io.recourse.warranty;

import io.recourse.common.CaseNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The plans, and what was granted for units. */
public interface WarrantyBook {

  Optional<WarrantyPlan> plan(String code);

  List<WarrantyPlan> plans();

  /** Takes the place of what the code stood for; what was granted stays as it was. */
  void keep(WarrantyPlan plan);

  /** By {@code units.Serial.key}; what starts first comes first. */
  List<UnitWarranty> of(Collection<String> unitKeys);

  void grant(String unitKey, UnitWarranty warranty);

  /** It is paid: it answers from that day or its first, the later one, as long as was sold. */
  void paid(CaseNumber sale, LocalDate paidOn);

  /** It was not paid, and never answers. */
  void lapsed(CaseNumber sale);

  /** The one that is paid on this case. */
  Optional<UnitWarranty> soldOn(CaseNumber sale);

  /** It answers no longer than that day. */
  void endsOn(CaseNumber sale, LocalDate last);
}
