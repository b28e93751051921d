package io.recourse.audit.process;

import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checkpoints are signed by their own model only. */
@Configuration
class CheckpointSteps {

  @Bean
  StepContract stepsOfAudit(StepsOfFeature found) {
    return StepContract.of(Set.of("AuditCheckpointProcess"), found.beside(CheckpointSteps.class))
        .keeping(
            KeptStep.doing(
                "AuditCheckpointProcess", "Task_SignCheckpoint", "signCheckpointDelegate"));
  }
}
