package io.recourse.refunds.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Money moves in {@code RefundProcess} only, and there only past the people who must look: whoever
 * draws the model cannot approve, confirm or book a payment by drawing it.
 */
@Configuration
class RefundSteps {

  private static final String TERM = "Timer_ApprovalTermOver";
  private static final String APPROVE = "Task_ApproveRefund";
  private static final String CONFIRM = "Task_ConfirmLargeRefund";
  private static final String PAY = "Task_RefundManually";
  private static final String RESOLVE = "Task_ResolveRefund";
  private static final String CLAW_BACK = "Task_ClawBackRefund";

  @Bean
  StepContract stepsOfRefunds(StepsOfFeature found) {
    return new StepContract(
        Set.of("RefundProcess"),
        found.beside(RefundSteps.class),
        after(),
        teams(),
        terms(),
        facts());
  }

  private static Map<String, Set<String>> after() {
    return Map.of(
        "approveByDefaultDelegate", Set.of(TERM),
        "recordApprovalDelegate", Set.of(APPROVE),
        "recordConfirmationDelegate", Set.of(CONFIRM),
        "recordManualRefundDelegate", Set.of(PAY),
        "recordFindingDelegate", Set.of(RESOLVE),
        "recordClawBackDelegate", Set.of(CLAW_BACK));
  }

  private static Map<String, String> teams() {
    return Map.of(
        APPROVE, "finance",
        CONFIRM, "lead",
        PAY, "finance",
        RESOLVE, "finance",
        CLAW_BACK, "finance");
  }

  private static Map<String, String> terms() {
    return Map.of(TERM, "${" + RefundVariables.APPROVAL_END + "}");
  }

  private static Set<String> facts() {
    return Set.of(
        RefundVariables.REFUND_ID,
        RefundVariables.PART_ID,
        RefundVariables.APPROVAL,
        RefundVariables.APPROVAL_GROUND,
        RefundVariables.APPROVAL_END,
        RefundVariables.DECISION,
        RefundVariables.RESOLUTION,
        RefundVariables.REFERENCE,
        RefundVariables.PAYMENT_BY_HAND,
        RefundVariables.LATE_LOOK_UPS,
        RefundVariables.LATE_FINDING,
        RefundVariables.METHOD,
        RefundVariables.OUTCOME);
  }
}
