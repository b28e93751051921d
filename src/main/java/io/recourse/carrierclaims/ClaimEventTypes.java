package io.recourse.carrierclaims;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of claims against carriers. */
@Component
class ClaimEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("CarrierClaimRaised", "carrier", "trackingNumber", "damage")
            .toldAs("carrier.claim_raised"),
        behindTheScenes("CarrierClaimFiled", "amount", "currency").toldAs("carrier.claim_filed"),
        behindTheScenes("CarrierClaimAnswered", "amount", "currency")
            .toldAs("carrier.claim_answered"),
        behindTheScenes("CarrierClaimPaid", "amount", "currency").toldAs("carrier.claim_paid"),
        behindTheScenes("CarrierTermsApplied", "carrier", "from", "sent"),
        behindTheScenes("CarrierTermsKept", "carrier", "from"),
        behindTheScenes("CarrierContactKept", "carrier").toldAs("carrier.contact_kept"));
  }
}
