package io.recourse.complaints.process;

import io.recourse.engine.KeptStep;
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
        Set.of(ComplaintElements.PROCESS, ComplaintElements.DISPUTE, ComplaintElements.FORCE),
        found.beside(ComplaintSteps.class),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(
            ComplaintVariables.ASSESS_BY,
            ComplaintVariables.FIND_BY,
            ComplaintVariables.ALERT_AT,
            ComplaintVariables.FORCE_ENDS,
            ComplaintVariables.VERDICT_BY,
            ComplaintVariables.REVIEW_BY,
            ComplaintVariables.OUTCOME_CONFIRMED,
            ComplaintVariables.ANSWER_ENDS,
            ComplaintVariables.ANSWER,
            ComplaintVariables.REMEDY_MONEY_DUE,
            ComplaintVariables.REMEDY_PAID_OUT,
            ComplaintVariables.STATE_BY,
            ComplaintVariables.REPLY_BY,
            ComplaintVariables.DISPUTE_BY));
  }

  @Bean
  StepContract handsOnComplaints() {
    return new StepContract(
            Set.of(ComplaintElements.PROCESS),
            Set.of(),
            Map.of("settleRemedyDelegate", Set.of(ComplaintElements.REVIEW)),
            Map.of(
                ComplaintElements.ASSESS, "complaints",
                ComplaintElements.INVESTIGATE, "complaints",
                ComplaintElements.DECIDE, "complaints",
                ComplaintElements.REVIEW, "lead"),
            Map.of(
                "Timer_AssessmentOver", "${assessBy}",
                "Timer_LeadHears", "${alertAt}",
                "Timer_AnswerOver", "${answerEnds}"),
            Set.of())
        .keeping(
            KeptStep.telling(
                    ComplaintElements.PROCESS, "Task_AcknowledgeComplaint", "complaintReceived")
                .first("StartEvent_ComplaintMade"));
  }

  @Bean
  StepContract handsOnTaskForces() {
    return new StepContract(
        Set.of(ComplaintElements.FORCE),
        Set.of(),
        Map.of(),
        Map.of(ComplaintElements.REPORT, "complaints"),
        Map.of("Timer_ForceOver", "${forceEnds}"),
        Set.of());
  }

  @Bean
  StepContract handsOnDisputes() {
    return new StepContract(
            Set.of(ComplaintElements.DISPUTE),
            Set.of(),
            Map.of(),
            Map.of(
                ComplaintElements.REPLY, "complaints", ComplaintElements.DECIDE_DISPUTE, "owner"),
            Map.of(
                "Timer_StatementOver", "${stateBy}", "Timer_DisputeReplyOver", "${replyDisputeBy}"),
            Set.of())
        .keeping(
            KeptStep.telling(ComplaintElements.DISPUTE, "Task_TellDispute", "complaintDisputed")
                .first("StartEvent_OutcomeRejected"));
  }
}
