package io.recourse.orders.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploads are removed by housekeeping only. */
@Configuration
class UploadSteps {

  @Bean
  StepContract stepsOfUploads(StepsOfFeature found) {
    return StepContract.of(Set.of("HousekeepingProcess"), found.beside(UploadSteps.class));
  }
}
