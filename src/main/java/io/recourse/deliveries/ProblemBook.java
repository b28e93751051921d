package io.recourse.deliveries;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** The problems of deliveries, one a case. */
public interface ProblemBook {

  Optional<DeliveryProblem> find(CaseNumber number);

  /** Takes the place of what was kept of the case. */
  void keep(DeliveryProblem problem);

  /**
   * @throws IllegalStateException when the case has none
   */
  default DeliveryProblem get(CaseNumber number) {
    return find(number).orElseThrow(() -> new IllegalStateException("No delivery of " + number));
  }
}
