package io.recourse.regulatory;

import io.recourse.terms.LateDuty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Authorities that wait too long and damages that are late are seen by the round over late work.
 */
@Configuration
class LateDuties {

  @Bean
  LateDuty lateAnswerToAuthority() {
    return new LateDuty(RegulatoryClocks.ANSWER);
  }

  @Bean
  LateDuty lateDamages() {
    return new LateDuty(RegulatoryClocks.DAMAGES);
  }
}
