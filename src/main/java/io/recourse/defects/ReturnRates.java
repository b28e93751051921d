package io.recourse.defects;

import io.recourse.defects.ReturnRate.By;
import java.time.Instant;
import java.util.List;

/** Pieces sold and asked back, and who supplies what. */
public interface ReturnRates {

  /**
   * Of orders placed and cases opened since then, those with most pieces asked back first.
   *
   * @param from the first moment of a month, in UTC
   */
  List<ReturnRate> since(Instant from, By by, int most);

  /**
   * @param supplier null for none any more
   */
  void supply(String sku, String supplier);
}
