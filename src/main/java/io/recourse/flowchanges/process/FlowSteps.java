package io.recourse.flowchanges.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import io.recourse.flowchanges.AnswerFlowChange;
import io.recourse.flowchanges.FlowChanges;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No model lets one person alone change the flow of a case. */
@Configuration
class FlowSteps {

  private static final String BY = "${answerFlowChangeBy}";

  @Bean
  StepContract stepsOfFlowChanges(StepsOfFeature found) {
    return new StepContract(
        Set.of(FlowElements.PROCESS),
        found.beside(FlowSteps.class),
        Map.of(),
        Map.of(FlowElements.AS_LEAD, "lead", FlowElements.AS_OWNER, "owner"),
        Map.of("Timer_FlowLeadOver", BY, "Timer_FlowOwnerOver", BY),
        Set.of(FlowElements.CHANGE_ID, FlowElements.TEAM, FlowElements.ANSWER_BY));
  }

  @Bean
  TaskHandler answerFlowAsLead(
      FlowElements elements, FlowChanges changes, AnswerFlowChange answer) {
    return new AnswerFlowTask(FlowElements.AS_LEAD, elements, changes, answer);
  }

  @Bean
  TaskHandler answerFlowAsOwner(
      FlowElements elements, FlowChanges changes, AnswerFlowChange answer) {
    return new AnswerFlowTask(FlowElements.AS_OWNER, elements, changes, answer);
  }
}
