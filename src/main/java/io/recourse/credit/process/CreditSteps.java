package io.recourse.credit.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Credit expires by the model of that round only. */
@Configuration
class CreditSteps {

  @Bean
  StepContract stepsOfCredit(StepsOfFeature found) {
    return StepContract.of(Set.of("CreditExpiryProcess"), found.beside(CreditSteps.class));
  }
}
