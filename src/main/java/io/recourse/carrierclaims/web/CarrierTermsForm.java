package io.recourse.carrierclaims.web;

import io.recourse.carrierclaims.CarrierTerms;
import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.DatedTerms;
import io.recourse.common.Problem;
import io.recourse.orders.MinorUnits;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.NoSuchElementException;

/** What was typed of the terms of a carrier. */
record CarrierTermsForm(
    String carrier,
    Damage damage,
    String from,
    String noticeDays,
    String answerDays,
    String limit,
    String currency,
    String reminders,
    String documents) {

  /** What was typed into this field. */
  public String typed(String field) {
    return switch (field) {
      case "carrier" -> carrier;
      case "from" -> from;
      case "noticeDays" -> noticeDays;
      case "answerDays" -> answerDays;
      case "limit" -> limit;
      case "currency" -> currency;
      case "reminders" -> reminders;
      default -> documents;
    };
  }

  DatedTerms wanted() {
    return new DatedTerms(
        stripped(carrier),
        damage,
        day(),
        new CarrierTerms(
            number("/noticeDays", noticeDays),
            number("/answerDays", answerDays),
            sum(),
            stripped(currency),
            number("/reminders", reminders),
            stripped(documents),
            null));
  }

  /** Those that are meant, without what they say. */
  DatedTerms named() {
    return new DatedTerms(stripped(carrier), damage, day(), null);
  }

  private long sum() {
    if (stripped(limit).isEmpty()) {
      return 0;
    }
    try {
      return MinorUnits.of(stripped(limit), stripped(currency)).orElseThrow().amount();
    } catch (NoSuchElementException | IllegalArgumentException noSum) {
      throw Problem.invalid("/limit", "claim.noSum");
    }
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(stripped(from));
    } catch (DateTimeParseException noDay) {
      throw Problem.invalid("/from", "claim.noDay");
    }
  }

  private static int number(String pointer, String text) {
    try {
      return Integer.parseInt(stripped(text));
    } catch (NumberFormatException noNumber) {
      throw Problem.invalid(pointer, "claim.noNumber");
    }
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
