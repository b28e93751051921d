package io.recourse.dataleaks;

import io.recourse.terms.LateDuty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A notice is owed even where no task waits for it; a late one is seen by the round. */
@Configuration
class LeakDuties {

  @Bean
  LateDuty lateLeakNotice() {
    return new LateDuty(LeakWait.NOTICE.step);
  }
}
