package io.recourse.shipping.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The body of a carrier's webhook, as docs/api describes it. */
record CarrierNews(
    String id, String trackingNumber, Status status, String occurredAt, String location) {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** What a carrier may say; booking and voiding are ours. */
  enum Status {
    IN_TRANSIT,
    DELIVERED,
    EXCEPTION,
    DAMAGED,
    LOST,
    RETURN_TO_SENDER
  }

  ParcelNews news(String carrier) {
    demand(isFilled(id, 200), "/id", "must have 1 to 200 characters");
    demand(isFilled(trackingNumber, 100), "/trackingNumber", "must have 1 to 100 characters");
    demand(status != null, "/status", "is missing");
    demand(location == null || location.length() <= 200, "/location", "is too long");
    Position position = new Position(ParcelStatus.valueOf(status.name()), at(), location);
    return new ParcelNews(carrier, id, trackingNumber, position, ParcelNews.Source.WEBHOOK);
  }

  private Instant at() {
    try {
      Instant at = OffsetDateTime.parse(occurredAt).toInstant();
      demand(at.isAfter(EARLIEST) && at.isBefore(LATEST), "/occurredAt", "is out of range");
      return at;
    } catch (DateTimeException | NullPointerException e) {
      throw malformed("/occurredAt", "must be an ISO-8601 instant");
    }
  }

  private static boolean isFilled(String text, int longest) {
    return text != null && !text.isBlank() && text.length() <= longest;
  }

  private static void demand(boolean met, String pointer, String detail) {
    if (!met) {
      throw malformed(pointer, detail);
    }
  }

  private static Problem malformed(String pointer, String detail) {
    return new Problem(
        Problem.Kind.MALFORMED,
        "The news has a field that cannot be accepted.",
        List.of(new FieldError(pointer, detail)));
  }
}
