package io.recourse.messages.process;

import io.recourse.engine.ByHand;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepDemands;
import io.recourse.messages.Templates;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every model may tell the customer what there are words for; a queued word is sent by the
 * message's own model only.
 */
@Configuration
class MessageSteps {

  @Bean
  StepContract stepsOfMessages(Templates templates) {
    return StepContract.of(Set.of("CustomerMessageProcess"), Set.of("sendWordDelegate"))
        .byHand(ByHand.TOLD_OTHERWISE, "Task_SendWord")
        .demanding(StepDemands.takes("tellCustomerDelegate", "template", templates.names()));
  }
}
