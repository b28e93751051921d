package io.recourse.audit.web;

import io.recourse.common.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Reads the two ends of a span: an instant, or a day where the reader lives, the last one whole.
 */
final class TrailSpan {

  private TrailSpan() {}

  static Instant from(String text) {
    return read("/from", text, 0);
  }

  static Instant to(String text) {
    return read("/to", text, 1);
  }

  private static Instant read(String pointer, String text, int days) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text)
              .plusDays(days)
              .atStartOfDay(LocaleContextHolder.getTimeZone().toZoneId())
              .toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid(pointer, "audit.span");
    }
  }
}
