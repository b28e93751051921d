package io.recourse.evidence.process;

import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Evidence is removed by housekeeping only. */
@Configuration
class EvidenceSteps {

  @Bean
  StepContract stepsOfEvidence(StepsOfFeature found) {
    return StepContract.of(Set.of("HousekeepingProcess"), found.beside(EvidenceSteps.class))
        .keeping(
            KeptStep.doing("HousekeepingProcess", "Task_RemoveEvidence", "removeEvidenceDelegate"));
  }
}
