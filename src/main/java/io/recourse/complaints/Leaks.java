package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Optional;

/** Data leaks that complaints showed; one a complaint. */
public interface Leaks {

  Optional<Leak> of(CaseNumber number);

  /** False where it was found before. */
  boolean found(CaseNumber number, Instant at);

  void told(Leak as);
}
