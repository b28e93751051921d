package io.recourse.shipping.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Problem;
import io.recourse.common.WebhookSignature;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Position;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Moves simulated parcels and tells the shop by signed webhook, the way real carriers do. */
@Component
class SimulatedDeliveries {

  private static final Logger log = LoggerFactory.getLogger(SimulatedDeliveries.class);

  private final CarrierBooks books;
  private final SimulatedFaults faults;
  private final ObjectMapper json;
  private final Clock clock;
  private final RestClient shop;
  private final String secret;

  SimulatedDeliveries(
      CarrierBooks books,
      SimulatedFaults faults,
      ObjectMapper json,
      Clock clock,
      RestClient.Builder http,
      @Value("${recourse.public-url}") String shopUrl,
      @Value("${recourse.shipping.webhook-secrets.simulated:}") String secret) {
    this.books = books;
    this.faults = faults;
    this.json = json;
    this.clock = clock;
    this.shop = http.clone().baseUrl(shopUrl).build();
    this.secret = secret;
  }

  /** Returns whether the shop took the webhook; the parcel has moved either way. */
  boolean move(String trackingNumber, ParcelStatus status, String location) {
    if (!books.move(trackingNumber, status, location)) {
      throw Problem.notFound("The carrier has no parcel with this number.");
    }
    Position now = books.position(trackingNumber).orElseThrow();
    return !faults.strikes(CarrierFault.WEBHOOK_LOST) && tell(trackingNumber, now);
  }

  private boolean tell(String trackingNumber, Position now) {
    byte[] body = body(trackingNumber, now);
    try {
      shop.post()
          .uri("/api/v1/webhooks/carriers/{carrier}", SimulatedCarrier.NAME)
          .contentType(MediaType.APPLICATION_JSON)
          .header("X-Recourse-Signature", new WebhookSignature(secret, clock).sign(body))
          .body(body)
          .retrieve()
          .toBodilessEntity();
      return true;
    } catch (RestClientException e) {
      log.warn("The simulated carrier's webhook was not taken: {}", e.getMessage());
      return false;
    }
  }

  private byte[] body(String trackingNumber, Position now) {
    Map<String, Object> news = new LinkedHashMap<>();
    news.put("id", "sim-" + UUID.randomUUID());
    news.put("trackingNumber", trackingNumber);
    news.put("status", now.status().name());
    news.put("occurredAt", now.at().toString());
    news.put("location", now.location());
    try {
      return json.writeValueAsString(news).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain text always becomes JSON", e);
    }
  }
}
