package io.recourse.policy;

import java.time.LocalDate;

/**
 * Why a purchase stands under the rules of the shop alone.
 *
 * @param from first day from which a law of the country is known; null where none is
 */
public record NoLaw(Why why, LocalDate from) {

  /** What is missing. */
  public enum Why {
    COUNTRY_UNKNOWN,
    COUNTRY_WITHOUT_PACK,
    BEFORE_FIRST_VERSION
  }
}
