package io.recourse.casefile;

import io.recourse.cases.ServiceCase;
import java.util.Optional;

/** Tells the sums of a case; implemented where they are worked out. */
public interface SettlementOfCase {

  /** Empty until they were computed. */
  Optional<Settlement> of(ServiceCase of);
}
