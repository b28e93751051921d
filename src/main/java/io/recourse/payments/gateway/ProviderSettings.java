package io.recourse.payments.gateway;

import io.recourse.payments.PaymentProvider;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses the payment provider: the one at {@code recourse.gateway.url}, else the simulator. */
@Configuration
@EnableConfigurationProperties(ProviderProperties.class)
class ProviderSettings {

  @Bean
  @Primary
  PaymentProvider paymentProvider(
      ProviderProperties properties, SimulatedProvider simulator, Clock clock) {
    return properties.isRemote() ? HttpProvider.to(properties, clock) : simulator;
  }
}
