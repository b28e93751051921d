package io.recourse.feed.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;

/** How long a receiver wants to be left alone (RFC 9110, 10.2.3): in seconds, or until a time. */
final class RetryAfter {

  private RetryAfter() {}

  /** Null where it does not say, or says nothing that can be read. */
  static Duration of(HttpResponse answer, Instant now) {
    Header told = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
    return told == null || told.getValue() == null ? null : read(told.getValue().strip(), now);
  }

  private static Duration read(String text, Instant now) {
    try {
      Duration pause =
          text.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
      return pause.isNegative() ? Duration.ZERO : pause;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
