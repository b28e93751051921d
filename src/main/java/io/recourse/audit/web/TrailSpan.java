package io.recourse.audit.web;

import io.recourse.common.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads the two ends of a span: an instant, or a day in UTC of which the end is meant whole. */
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
          : LocalDate.parse(text).plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw Problem.invalid(pointer, "audit.span");
    }
  }
}
