package io.recourse.supplierclaims;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to claims against suppliers. */
@Component
class SupplierClaimEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("SupplierClaimRaised", "supplier", "due").toldAs("supplier.claim_raised"),
        behindTheScenes("SupplierClaimFiled", "amount", "currency").toldAs("supplier.claim_filed"),
        behindTheScenes("SupplierClaimAnswered", "amount", "currency")
            .toldAs("supplier.claim_answered"),
        behindTheScenes("SupplierClaimBooked", "amount", "currency")
            .toldAs("supplier.claim_booked"));
  }
}
