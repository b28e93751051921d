package io.recourse.backtest;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How long people took over what a table left to them: the clocks of the cases say so. */
public interface Waits {

  /** The clock that runs while a person decides what the table did not. */
  Map<String, String> CLOCKS =
      Map.of(
          "returnEligibility", "decide",
          "deliveryProblem", "decideDelivery",
          "orderChange", "decideOrderChange",
          "priceProtection", "decidePriceClaim");

  static Optional<String> clock(String decision) {
    return Optional.ofNullable(CLOCKS.get(decision));
  }

  /**
   * Of a page of cases.
   *
   * @param place of its first case
   * @param decided decisions that people took against a clock
   * @param late how many of them were
   */
  void keep(UUID test, int place, int decided, int late);
}
