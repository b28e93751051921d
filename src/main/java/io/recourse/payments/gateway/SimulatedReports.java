package io.recourse.payments.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.payments.gateway.SimulatedCharges.Charge;
import io.recourse.refunds.ProviderNews;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The simulated provider's own reports, in the form of its webhook. What the shop did not take, it
 * is told again when it starts.
 */
@Component
class SimulatedReports {

  private static final Logger log = LoggerFactory.getLogger(SimulatedReports.class);
  private static final String TYPE = "payment_intent.succeeded";

  private final SimulatedCharges charges;
  private final ObjectProvider<ProviderNews> shop;
  private final ObjectMapper json;

  SimulatedReports(SimulatedCharges charges, ObjectProvider<ProviderNews> shop, ObjectMapper json) {
    this.charges = charges;
    this.shop = shop;
    this.json = json;
  }

  @EventListener(ApplicationReadyEvent.class)
  void reportAgain() {
    for (Charge charge : charges.unreported()) {
      try {
        report(charge);
      } catch (RuntimeException e) {
        log.warn("The shop did not take the report of charge {}: {}", charge.id(), e.toString());
      }
    }
  }

  void report(Charge charge) {
    shop.stream()
        .filter(news -> news.takes(TYPE))
        .forEach(news -> news.receive("simulator", body(charge)));
    charges.reported(charge.id());
  }

  private String body(Charge charge) {
    Map<String, ?> intent =
        Map.of(
            "id", charge.id(),
            "amount_received", charge.amount().amount(),
            "currency", charge.amount().currency().toLowerCase(Locale.ROOT),
            "payment_method_types", List.of(charge.method().toLowerCase(Locale.ROOT)),
            "metadata", Map.of("recourse_key", charge.key()));
    try {
      return json.writeValueAsString(
          Map.of("id", "evt_" + charge.id(), "type", TYPE, "data", Map.of("object", intent)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain text always becomes JSON", e);
    }
  }
}
