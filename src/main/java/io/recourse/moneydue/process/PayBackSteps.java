package io.recourse.moneydue.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Money that is late is seen by the round over late work only. */
@Configuration
class PayBackSteps {

  @Bean
  StepContract stepsOfPayBack(StepsOfFeature found) {
    return StepContract.of(Set.of("LateWorkProcess"), found.beside(PayBackSteps.class));
  }
}
