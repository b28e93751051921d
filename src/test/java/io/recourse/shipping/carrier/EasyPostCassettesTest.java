package io.recourse.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.shipping.CarrierScan;
import io.recourse.shipping.ParcelStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads recorded answers of the real EasyPost; skipped where the recordings are not at hand. */
class EasyPostCassettesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CORPUS =
      Path.of(System.getProperty("recourse.corpus", "../shared/data"), "carriers-payments");

  @BeforeAll
  static void need_recordings() {
    assumeTrue(Files.isDirectory(CORPUS.resolve("easypost_cassettes/tracker")));
  }

  @Test
  @DisplayName("PLT-07 every recorded tracker is understood, each by its own number")
  void recorded_trackers() throws IOException {
    List<JsonNode> trackers = trackers();
    assertThat(trackers).hasSizeGreaterThan(10);
    for (JsonNode tracker : trackers) {
      Optional<CarrierScan> scan = EasyPostTracker.read(tracker);
      boolean moves = EasyPostStatus.normalise(tracker.path("status").asText(), "").isPresent();
      assertThat(scan.isPresent()).isEqualTo(moves);
      scan.ifPresent(
          seen -> {
            assertThat(seen.trackingNumber()).isEqualTo(tracker.path("tracking_code").asText());
            assertThat(seen.position().at()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
          });
    }
  }

  @Test
  @DisplayName("PLT-07 a recorded event body gives status, time and place of the last scan")
  void recorded_event() throws IOException {
    Path file = CORPUS.resolve("easypost_event_body.json");
    JsonNode event = JSON.readTree(file.toFile());
    CarrierScan scan = EasyPostTracker.read(event.path("result")).orElseThrow();

    assertThat(scan.position().status()).isEqualTo(ParcelStatus.IN_TRANSIT);
    assertThat(scan.position().location()).contains("US");
  }

  private static List<JsonNode> trackers() throws IOException {
    List<JsonNode> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS.resolve("easypost_cassettes/tracker"))) {
      for (Path file : files.toList()) {
        for (JsonNode exchange : JSON.readTree(file.toFile())) {
          collect(exchange.path("response").path("body").asText(""), found);
        }
      }
    }
    return found;
  }

  private static void collect(String body, List<JsonNode> found) throws IOException {
    if (body.isBlank()) {
      return;
    }
    JsonNode answer = JSON.readTree(body);
    List<JsonNode> candidates = new ArrayList<>(List.of(answer));
    answer.path("trackers").forEach(candidates::add);
    candidates.stream()
        .filter(one -> "Tracker".equals(one.path("object").asText()))
        .forEach(found::add);
  }
}
