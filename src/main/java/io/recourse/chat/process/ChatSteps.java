package io.recourse.chat.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chats are timed by their own model only. */
@Configuration
class ChatSteps {

  @Bean
  StepContract stepsOfChats(StepsOfFeature found) {
    return new StepContract(
        Set.of(ChatElements.PROCESS),
        found.beside(ChatSteps.class),
        Map.of(),
        Map.of(),
        Map.of("Timer_NobodyCame", "${personBy}", "Timer_ChatIdle", "${wordBy}"),
        Set.of(ChatElements.PERSON_BY, ChatElements.WORD_BY, ChatElements.OVER));
  }
}
