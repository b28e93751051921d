package io.recourse.migration.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases are moved by the model of migrations only. */
@Configuration
class MigrationSteps {

  @Bean
  StepContract stepsOfMigrations(StepsOfFeature found) {
    return new StepContract(
        Set.of(EngineMigrationFlow.PROCESS),
        found.beside(MigrationSteps.class),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(
            EngineMigrationFlow.MIGRATION, EngineMigrationFlow.FOR_GOOD, EngineMigrationFlow.MORE));
  }
}
