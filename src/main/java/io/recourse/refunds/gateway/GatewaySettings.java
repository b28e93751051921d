package io.recourse.refunds.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.recourse.refunds.GatewayAnswer;
import io.recourse.refunds.GatewayTimes;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.Refunds;
import io.recourse.refunds.StoreCredit;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses the payment provider: the one at {@code recourse.gateway.url}, else the simulator. */
@Configuration
@EnableConfigurationProperties(GatewayProperties.class)
class GatewaySettings {

  @Bean
  GatewayTimes gatewayTimes(GatewayProperties properties) {
    return properties.times();
  }

  @Bean
  @Primary
  RefundGateway refundGateway(
      GatewayProperties properties,
      SimulatedGateway simulator,
      StoreCredit storeCredit,
      Refunds books) {
    RefundGateway provider = properties.isRemote() ? remote(properties, books) : simulator;
    return new RoutedGateway(guarded(provider), storeCredit);
  }

  private static RefundGateway remote(GatewayProperties properties, Refunds books) {
    HttpGateway provider = HttpGateway.to(properties);
    return properties.restored() ? new RestoredGateway(provider, books) : provider;
  }

  /** A provider in trouble is left alone for a while; nothing is ever retried in here. */
  static GuardedGateway guarded(RefundGateway gateway) {
    CircuitBreakerConfig breaker =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(50)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(60)
            .waitDurationInOpenState(Duration.ofSeconds(20))
            .recordResult(answer -> answer instanceof GatewayAnswer.Unknown)
            .build();
    BulkheadConfig bulkhead =
        BulkheadConfig.custom().maxConcurrentCalls(8).maxWaitDuration(Duration.ZERO).build();
    return new GuardedGateway(
        gateway, CircuitBreaker.of("payments", breaker), Bulkhead.of("payments", bulkhead));
  }
}
