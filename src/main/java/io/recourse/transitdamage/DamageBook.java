package io.recourse.transitdamage;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** Damage in transit by case line. */
public interface DamageBook {

  /** Takes the place of what was kept of the line. */
  void keep(DamagedLine line);

  Optional<DamagedLine> find(CaseNumber number, int item);
}
