package io.recourse.loandevices.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Devices are lent by their own model only; what a customer is charged is finance's. */
@Configuration
class LoanSteps {

  private static final String BY = "${loanBy}";

  @Bean
  StepContract stepsOfLoans(StepsOfFeature found) {
    return new StepContract(
        Set.of(LoanElements.PROCESS),
        found.beside(LoanSteps.class),
        Map.of(),
        Map.of(
            LoanElements.CHASE, "agent",
            LoanElements.CHECK_IN, "warehouse",
            LoanElements.DECIDE, "finance"),
        Map.of(
            "Timer_LoanDepositOver", BY,
            "Timer_LoanLookDue", BY,
            "Timer_LoanChaseOver", BY,
            "Timer_LoanCheckInOver", BY,
            "Timer_LoanDecisionOver", BY,
            "Timer_LoanChargeOver", BY),
        Set.of(
            LoanVariables.BY,
            LoanVariables.DEPOSIT,
            LoanVariables.STAGE,
            LoanVariables.CHASED,
            LoanVariables.CHARGE_ASKED,
            LoanVariables.OWED));
  }
}
