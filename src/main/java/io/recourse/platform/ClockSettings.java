package io.recourse.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One injectable clock for everything that asks for {@link java.time.Clock}. */
@Configuration
class ClockSettings {

  @Bean
  MovableClock clock() {
    return new MovableClock();
  }
}
