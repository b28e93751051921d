package io.recourse.orders;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.Optional;

/** What articles cost, by the time from which the shop told it. */
public interface PriceHistory {

  /** From now on one piece costs this. */
  void note(String sku, Money price, Instant since);

  /**
   * The lowest price of one piece in this currency that the shop told between two moments, or that
   * holds now.
   */
  Optional<Money> lowest(String sku, String currency, Instant from, Instant to);

  /** Whether the shop ever told a price of it, in whatever currency. */
  boolean isKnown(String sku);
}
