package io.recourse.supplierclaims.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Claims against suppliers are pursued by their own model only. */
@Configuration
class SupplierSteps {

  private static final String BY = "${" + SupplierVariables.BY + "}";

  @Bean
  StepContract stepsOfSupplierClaims(StepsOfFeature found) {
    return new StepContract(
        Set.of(SupplierElements.PROCESS),
        found.beside(SupplierSteps.class),
        Map.of(),
        Map.of(
            SupplierElements.FILE, "returns",
            SupplierElements.ANSWER, "returns",
            SupplierElements.BOOK, "finance"),
        Map.of(
            "Timer_SupplierClaimForfeited", BY,
            "Timer_SupplierSilent", BY,
            "Timer_SupplierUnpaid", BY),
        Set.of(SupplierVariables.FILED, SupplierVariables.AGAIN, SupplierVariables.GRANTED));
  }
}
