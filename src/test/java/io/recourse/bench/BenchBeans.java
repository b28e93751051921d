package io.recourse.bench;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** What both engines are given: the driver's ears and a step that does nothing. */
class BenchBeans {

  @Bean
  Arrivals arrivals() {
    return new Arrivals();
  }

  @Bean
  ArrivalListeners arrivalListeners(Arrivals arrivals) {
    return new ArrivalListeners(arrivals);
  }

  @Bean
  JavaDelegate benchStepDelegate() {
    return execution -> {};
  }
}
