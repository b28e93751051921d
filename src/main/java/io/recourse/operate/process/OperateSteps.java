package io.recourse.operate.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Models at work are counted by the model of that round only. */
@Configuration
class OperateSteps {

  @Bean
  StepContract stepsOfOperate(StepsOfFeature found) {
    return StepContract.of(Set.of("OperateRoundProcess"), found.beside(OperateSteps.class));
  }
}
