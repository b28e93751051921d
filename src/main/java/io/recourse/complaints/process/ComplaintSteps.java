package io.recourse.complaints.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No model lets an outcome out that nobody decided and a lead did not review. */
@Configuration
class ComplaintSteps {

  @Bean
  StepContract stepsOfComplaints(StepsOfFeature found) {
    return new StepContract(
        Set.of(ComplaintElements.PROCESS),
        found.beside(ComplaintSteps.class),
        Map.of("closeComplaintDelegate", Set.of(ComplaintElements.REVIEW)),
        Map.of(
            ComplaintElements.ASSESS, "complaints",
            ComplaintElements.INVESTIGATE, "complaints",
            ComplaintElements.DECIDE, "complaints",
            ComplaintElements.REVIEW, "lead"),
        Map.of("Timer_AssessmentOver", "${assessBy}", "Timer_AnswerOver", "${answerEnds}"),
        Set.of(
            ComplaintVariables.ASSESS_BY,
            ComplaintVariables.FIND_BY,
            ComplaintVariables.VERDICT_BY,
            ComplaintVariables.REVIEW_BY,
            ComplaintVariables.OUTCOME_CONFIRMED,
            ComplaintVariables.ANSWER_ENDS));
  }
}
