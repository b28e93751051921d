package io.recourse.platform.process;

import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records are removed by housekeeping only. */
@Configuration
class RecordSteps {

  @Bean
  StepContract stepsOfRecords(StepsOfFeature found) {
    return StepContract.of(Set.of("HousekeepingProcess"), found.beside(RecordSteps.class))
        .keeping(
            KeptStep.doing("HousekeepingProcess", "Task_RemoveRecords", "removeRecordsDelegate"));
  }
}
