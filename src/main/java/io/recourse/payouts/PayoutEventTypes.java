package io.recourse.payouts;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of money paid out beside refunds. */
@Component
class PayoutEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("PayoutOrdered", "payout", "amount", "currency"),
        EventType.behindTheScenes("PayoutApproved", "payout", "amount", "currency"),
        EventType.behindTheScenes("PayoutPayeeNamed", "payout"),
        toAll("PayoutPaid", "payout", "amount", "currency"),
        toAll("PayoutRefused", "payout", "amount", "currency"),
        toAll("PayoutCancelled", "payout", "amount", "currency"));
  }
}
