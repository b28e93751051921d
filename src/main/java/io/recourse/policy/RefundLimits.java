package io.recourse.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator configures under {@code recourse.refunds}.
 *
 * @param shopDayLimit reference units, about euros: once all refunds of the shop within 24 hours
 *     come to more, each further one needs a second person
 */
@ConfigurationProperties("recourse.refunds")
public record RefundLimits(@DefaultValue("100000") BigDecimal shopDayLimit) {

  /** What one customer, and the shop, pays back or out within this time counts together. */
  public static final Duration SPAN = Duration.ofHours(24);

  public RefundLimits {
    if (shopDayLimit.signum() <= 0) {
      throw new IllegalArgumentException(
          "recourse.refunds.shop-day-limit must be above zero; it is in reference units.");
    }
  }

  /** How much of the shop's day this sum takes; above 100 the limit is passed. */
  BigDecimal percentOfDay(BigDecimal sum) {
    return sum.scaleByPowerOfTen(2).divide(shopDayLimit, 4, RoundingMode.UP);
  }
}
