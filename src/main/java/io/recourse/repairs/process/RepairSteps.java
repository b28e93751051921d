package io.recourse.repairs.process;

import io.recourse.engine.ByHand;
import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Repairs are diagnosed, carried out and tested by their own models only, and by technicians. */
@Configuration
class RepairSteps {

  @Bean
  StepContract stepsOfRepairs(StepsOfFeature found) {
    return new StepContract(
            Set.of(
                RepairElements.PROCESS,
                RepairElements.INTAKE,
                RepairElements.APPOINTMENT,
                RepairElements.QUOTATION,
                RepairElements.FEE,
                RepairElements.WORK,
                RepairElements.SETTLEMENT),
            found.beside(RepairSteps.class),
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(
                RepairVariables.HELP_OFFERED,
                RepairVariables.HELP_BY,
                RepairVariables.SOLVED,
                RepairVariables.APPOINTMENT_OFFERED,
                RepairVariables.CHOOSE_BY,
                RepairVariables.VISIT_BY,
                RepairVariables.DIAGNOSE_BY,
                RepairVariables.COVERED,
                RepairVariables.QUOTED,
                RepairVariables.CONSENT_BY,
                RepairVariables.PAYMENT_BY,
                RepairVariables.FEE_DUE,
                RepairVariables.FEE_BY,
                RepairVariables.USEFUL,
                RepairVariables.PARTS_MISSING,
                RepairVariables.PARTS_BY,
                RepairVariables.PARTS_HERE,
                RepairVariables.PERFORM_BY,
                RepairVariables.PERFORMED,
                RepairVariables.TEST_BY,
                RepairVariables.TRIES_LEFT,
                RepairVariables.OF_ORDER,
                RepairVariables.LOSS_COMPLAINED,
                RepairVariables.GOODS_STAY,
                RepairVariables.REPLACEMENT_DUE,
                RepairVariables.CONFIRM_BY,
                RepairVariables.WORKS))
        .byHand(
            ByHand.LABEL_MADE,
            "Task_SendHome",
            "Task_SendHomeUnrepaired",
            "Task_SendReducedHome",
            "Task_SendWithdrawnHome",
            "Task_ShipRepairReplacement")
        .keeping(
            KeptStep.telling(RepairElements.PROCESS, "Task_AcknowledgeRepair", "repairReceived")
                .first("StartEvent_RepairRequested"));
  }
}
