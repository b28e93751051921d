package io.recourse.inquiries.process;

import io.recourse.engine.ChangedByHand;
import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Inquiries are taken up and closed by their own model only; its terms are set by its steps. */
@Configuration
class InquirySteps {

  @Bean
  StepContract stepsOfInquiries(StepsOfFeature found) {
    return new StepContract(
            Set.of(InquiryElements.PROCESS),
            found.beside(InquirySteps.class),
            Map.of(),
            Map.of(InquiryElements.ANSWER_INQUIRY, "agent"),
            Map.of("Timer_ResolutionOver", "${resolveBy}", "Timer_ReplyOver", "${replyBy}"),
            Set.of(
                InquiryVariables.ANSWERED,
                InquiryVariables.ANSWER_BY,
                InquiryVariables.RESOLVE_BY,
                InquiryVariables.REMIND_AT,
                InquiryVariables.REPLY_BY))
        .keeping(
            KeptStep.telling(InquiryElements.PROCESS, "Task_AcknowledgeInquiry", "inquiryReceived")
                .first("StartEvent_InquiryOpened"));
  }

  /** The customer said elsewhere what they were asked: the team answers again. */
  @Bean
  ChangedByHand inquiriesChangedByHand() {
    return new ChangedByHand(InquiryElements.PROCESS, Set.of("Task_AwaitReply"), Set.of());
  }
}
