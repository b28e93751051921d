package io.recourse.visits;

import java.math.BigDecimal;

/**
 * The manner of staff against its standard.
 *
 * @param target the mean to reach
 */
public record MannerReport(MannerMeasured measured, BigDecimal target) {

  public boolean isMet() {
    return measured.mean().compareTo(target) >= 0;
  }
}
