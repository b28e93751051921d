package io.recourse.incidents.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No model leaves a case without a rule to nobody. */
@Configuration
class TableGapSteps {

  private static final String BY = "${" + TableGapElements.BY + "}";

  @Bean
  StepContract stepsOfTableGaps(StepsOfFeature found) {
    return new StepContract(
        Set.of(TableGapElements.PROCESS),
        found.beside(TableGapSteps.class),
        Map.of(),
        Map.of(TableGapElements.TASK, "lead"),
        Map.of(TableGapElements.TIMER, BY),
        Set.of(
            TableGapElements.TABLE,
            TableGapElements.VERSION,
            TableGapElements.WHY,
            TableGapElements.INSTEAD,
            TableGapElements.BY));
  }
}
