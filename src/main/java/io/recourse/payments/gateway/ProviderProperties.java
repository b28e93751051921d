package io.recourse.payments.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code recourse.gateway}: the provider that takes money is the one that gives it back.
 *
 * @param url root of a provider that speaks Stripe's API; blank where payments are simulated
 * @param timeout longest a call may take
 */
@ConfigurationProperties("recourse.gateway")
record ProviderProperties(
    @DefaultValue("") String url,
    @DefaultValue("") String apiKey,
    @DefaultValue("PT5S") Duration timeout) {

  boolean isRemote() {
    return !url.isBlank();
  }
}
