package io.recourse.upgrades.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No other model carries an upgrade out; its term is set by its step. */
@Configuration
class UpgradeSteps {

  @Bean
  StepContract stepsOfUpgrades(StepsOfFeature found) {
    return new StepContract(
        Set.of(UpgradeElements.PROCESS),
        found.beside(UpgradeSteps.class),
        Map.of(),
        Map.of(UpgradeElements.CARRY_OUT, "technician"),
        Map.of("Timer_UpgradeOver", "${upgradeBy}"),
        Set.of(UpgradeElements.UPGRADE_BY, UpgradeElements.DONE));
  }
}
