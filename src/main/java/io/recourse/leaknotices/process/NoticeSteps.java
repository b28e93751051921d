package io.recourse.leaknotices.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Customers are told of a leak by its own model only. */
@Configuration
class NoticeSteps {

  @Bean
  StepContract stepsOfLeakNotices(StepsOfFeature found) {
    return new StepContract(
        Set.of(NoticeElements.PROCESS),
        found.beside(NoticeSteps.class),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of());
  }
}
