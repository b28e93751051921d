package io.recourse.chat.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.recourse.chat.AssistantRoute;
import io.recourse.chat.AssistantRoute.Reply.Unreached;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses who words the answers: the model that is set, with what we hold behind it, or that. */
@Configuration
@EnableConfigurationProperties(AssistantProvider.class)
class AssistantSettings {

  @Bean
  @Primary
  AssistantRoute assistantRoute(AssistantProvider provider, PassageAssistant held) {
    if (!provider.isRemote()) {
      return held;
    }
    if (provider.model().isBlank()) {
      throw new IllegalStateException(
          "recourse.chat.assistant.url needs recourse.chat.assistant.model.");
    }
    return guarded(ModelAssistant.to(provider), held);
  }

  /** A model in trouble is left alone for a while; it holds up few customers at once. */
  static AssistantRoute guarded(AssistantRoute model, AssistantRoute held) {
    CircuitBreakerConfig breaker =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(30))
            .recordResult(reply -> reply instanceof Unreached)
            .build();
    BulkheadConfig bulkhead =
        BulkheadConfig.custom().maxConcurrentCalls(8).maxWaitDuration(Duration.ZERO).build();
    return new GuardedAssistant(
        model, held, CircuitBreaker.of("assistant", breaker), Bulkhead.of("assistant", bulkhead));
  }
}
