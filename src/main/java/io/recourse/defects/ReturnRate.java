package io.recourse.defects;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.YearMonth;
import java.util.List;

/**
 * How much of what was sold was asked back or exchanged; all numbers are pieces (RET-08).
 *
 * @param key SKU, category or supplier; empty where the shop named none
 * @param months the oldest first; those in which nothing was sold or asked back are left out
 */
public record ReturnRate(String key, List<Month> months) {

  public ReturnRate {
    months = List.copyOf(months);
  }

  /** What the rate is reported by. */
  public enum By {
    PRODUCT,
    CATEGORY,
    SUPPLIER
  }

  /** Sold and asked back within one month. */
  public record Month(YearMonth month, long sold, long returned) {}

  @JsonProperty
  public long sold() {
    return months.stream().mapToLong(Month::sold).sum();
  }

  @JsonProperty
  public long returned() {
    return months.stream().mapToLong(Month::returned).sum();
  }

  /** Asked back of the pieces sold, in tenths of a percent; null where nothing was sold. */
  @JsonProperty
  public Long permille() {
    return sold() == 0 ? null : Math.round(1000.0 * returned() / sold());
  }
}
