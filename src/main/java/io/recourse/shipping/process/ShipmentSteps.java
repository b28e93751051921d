package io.recourse.shipping.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parcels are booked, followed and searched for by the shipment's own model only. */
@Configuration
class ShipmentSteps {

  @Bean
  StepContract stepsOfShipping(StepsOfFeature found) {
    return StepContract.of(Set.of("ReturnShipmentProcess"), found.beside(ShipmentSteps.class));
  }
}
