package io.recourse.shipping.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.shipping.CarrierFailure;
import io.recourse.shipping.CarrierScan;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an EasyPost tracker object. */
final class EasyPostTracker {

  private EasyPostTracker() {}

  static Optional<CarrierScan> read(JsonNode tracker) {
    String number = tracker.path("tracking_code").asText();
    String detail = tracker.path("status_detail").asText();
    return EasyPostStatus.normalise(tracker.path("status").asText(), detail)
        .map(status -> new CarrierScan(number, position(tracker, status)));
  }

  private static Position position(JsonNode tracker, ParcelStatus status) {
    JsonNode details = tracker.path("tracking_details");
    JsonNode last = details.path(details.size() - 1);
    String at = last.path("datetime").asText(tracker.path("updated_at").asText());
    return new Position(status, instant(at), place(last.path("tracking_location")));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new CarrierFailure("The carrier's answer has no time", e);
    }
  }

  private static String place(JsonNode location) {
    String place =
        Stream.of("city", "state", "country")
            .map(part -> location.path(part).asText(""))
            .filter(part -> !part.isBlank() && !"null".equals(part))
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? null : place.substring(0, Math.min(place.length(), 200));
  }
}
