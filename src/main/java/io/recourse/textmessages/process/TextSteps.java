package io.recourse.textmessages.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Texts are written and sent by their own round only. */
@Configuration
class TextSteps {

  @Bean
  StepContract stepsOfTexts(StepsOfFeature found) {
    return StepContract.of(Set.of("TextRoundProcess"), found.beside(TextSteps.class));
  }
}
