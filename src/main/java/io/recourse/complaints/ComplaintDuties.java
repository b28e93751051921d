package io.recourse.complaints;

import io.recourse.terms.LateDuty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a complaint leaves to do outlives it; what is late is seen by the round over late work. */
@Configuration
class ComplaintDuties {

  @Bean
  LateDuty lateImprovement() {
    return new LateDuty(Improvement.CLOCK);
  }
}
