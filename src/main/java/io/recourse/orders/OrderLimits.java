package io.recourse.orders;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Bounds of what is believed of a shop: room for the largest currencies (IDR, VND, KWD), and chosen
 * so that sums of one order never overflow and stay exact in JSON.
 */
public final class OrderLimits {

  public static final long AMOUNT = 10_000_000_000_000L;

  /** Of all lines and delivery of one order. */
  public static final long TOTAL = 1_000_000_000_000_000L;

  public static final int QUANTITY = 100_000;
  public static final int LINES = 5_000;
  public static final int LINE_NUMBER = 1_000_000;
  public static final int NUMBER_LENGTH = 64;
  public static final int NAME_LENGTH = 300;

  public static final Set<String> TRAITS =
      Set.of(
          "CUSTOM",
          "PERISHABLE",
          "SEALED_HYGIENE",
          "DIGITAL",
          "FINAL_SALE",
          "GIFT_WRAPPED",
          "SERVICE",
          "DOORSTEP",
          "WITHDRAWAL_UNTOLD",
          "RETURN_COST_UNTOLD",
          "POLICY_UNPOSTED",
          "UNSUITABLE_CONFIRMED",
          "REGULAR_DELIVERY",
          "IN_PIECES",
          "MISUSED",
          "OPENED_BY_OTHERS",
          "PROOF_ALTERED",
          "TO_INSTALL",
          "STAGE_INTRODUCTION",
          "STAGE_GROWTH",
          "STAGE_MATURITY",
          "STAGE_DECLINE",
          "STAGE_PHASE_OUT");

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private OrderLimits() {}

  public static boolean isPast(Instant at, Instant now) {
    return !at.isBefore(EARLIEST) && !at.isAfter(now.plus(CLOCK_SKEW));
  }

  /** Empty where it is no day of a calendar, or one that no shop promises. */
  public static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return Optional.of(day).filter(one -> one.getYear() >= 1990 && one.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a day is not before the one of a moment, wherever on earth. */
  public static boolean isDayAfter(LocalDate day, Instant at) {
    return !day.isBefore(LocalDate.ofInstant(at, ZoneOffset.MIN));
  }

  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  /** True for ISO 4217 codes that have minor units to count in. */
  public static boolean isCurrency(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
