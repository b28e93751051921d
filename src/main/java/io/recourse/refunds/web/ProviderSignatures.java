package io.recourse.refunds.web;

import io.recourse.common.WebhookSignature;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Each provider's own way to sign; a provider without a configured secret is never believed. */
@Component
@EnableConfigurationProperties(ProviderSignatures.Secrets.class)
class ProviderSignatures {

  /** {@code recourse.webhooks.payments.secrets.<provider>}. */
  @ConfigurationProperties("recourse.webhooks.payments")
  record Secrets(Map<String, String> secrets) {

    Secrets {
      secrets = secrets == null ? Map.of() : Map.copyOf(secrets);
    }
  }

  private static final Map<String, String> HEADERS =
      Map.of("simulator", "X-Recourse-Signature", "stripe", "Stripe-Signature");

  private final Secrets secrets;
  private final Clock clock;

  ProviderSignatures(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Providers live in real time. Where the demo moved our clock ahead, a signature may be fresh by
   * either clock; elsewhere the two are one.
   */
  boolean areValid(String provider, UnaryOperator<String> header, byte[] body) {
    String secret = secrets.secrets().getOrDefault(provider, "");
    String name = HEADERS.get(provider);
    return name != null
        && !secret.isBlank()
        && Stream.of(clock, Clock.systemUTC())
            .anyMatch(time -> new WebhookSignature(secret, time).verify(header.apply(name), body));
  }
}
