package io.recourse.shipping.process;

import io.recourse.engine.ByHand;
import io.recourse.engine.ChangedByHand;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parcels are booked, followed and searched for by the shipments' own models only. */
@Configuration
class ShipmentSteps {

  @Bean
  StepContract stepsOfShipping(StepsOfFeature found) {
    return StepContract.of(
            Set.of(ShipmentElements.PROCESS, ShipmentElements.UNUSED_LABEL),
            found.beside(ShipmentSteps.class))
        .byHand(ByHand.LABEL_MADE, "Task_BookParcel")
        .byHand(ByHand.SKIPPED, "Task_TakeBackLabel");
  }

  /** A scan that never came: the parcel is read anew, and no message is made up. */
  @Bean
  ChangedByHand shipmentsChangedByHand() {
    return new ChangedByHand(
        ShipmentElements.PROCESS,
        Set.of("Message_ParcelHandedOver", "Message_ParcelScanned"),
        Set.of("labelDue"));
  }
}
