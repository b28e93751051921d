package io.recourse.upgrades;

import io.recourse.common.Money;
import java.time.LocalDate;

/**
 * What can be bought for every unit of an article.
 *
 * @param price above zero
 * @param until last day on which it is sold; null for no end
 */
public record UpgradeOffer(
    String code,
    String sku,
    Kind kind,
    String name,
    String description,
    Money price,
    LocalDate from,
    LocalDate until) {

  /** What becomes better. */
  public enum Kind {
    /** The product itself: newer hardware or software. */
    PRODUCT,
    /** A function that the unit did not have. */
    FUNCTION
  }

  boolean isSoldOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
