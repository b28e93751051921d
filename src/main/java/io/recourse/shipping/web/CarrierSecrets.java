package io.recourse.shipping.web;

import io.recourse.common.WebhookSignature;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Knows each carrier's webhook secret; a carrier without one cannot speak to us. */
@Component
class CarrierSecrets {

  /** Name under which the demo keeps one secret for every simulated partner. */
  private static final String ANY = "any";

  private final Map<String, String> secrets;
  private final Clock clock;

  CarrierSecrets(Environment environment, Clock clock) {
    this.secrets =
        Binder.get(environment)
            .bind("recourse.shipping.webhook-secrets", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    this.clock = clock;
  }

  /**
   * Carriers live in real time. Where the demo moved our clock ahead, a signature may be fresh by
   * either clock; elsewhere the two are one.
   */
  boolean verify(String carrier, String header, byte[] body) {
    String secret = secrets.getOrDefault(carrier, secrets.get(ANY));
    return secret != null
        && !secret.isBlank()
        && Stream.of(clock, Clock.systemUTC())
            .anyMatch(time -> new WebhookSignature(secret, time).verify(header, body));
  }
}
