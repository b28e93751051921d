package io.recourse.refunds;

import static io.recourse.common.EventType.Audience.STAFF;
import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to money on its way back; one event for each payment. */
@Component
class RefundEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.MONEY;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("RefundReserved", "refund", "amount", "currency", "state", "ground"),
        behindTheScenes("RefundJudged", "refund", "amount", "currency", "state", "approval")
            .quietFor(STAFF),
        toAll("RefundApproved", "refund", "amount", "currency", "state"),
        toAll("RefundConfirmed", "refund", "amount", "currency", "state"),
        toAll("RefundCancelled", "refund", "amount", "currency", "state"),
        toAll("RefundSent", "refund", "amount", "currency", "state", "simulated"),
        toAll("RefundLookedUp", "refund", "amount", "currency", "state"),
        toAll("RefundAccepted", "refund", "amount", "currency", "state"),
        toAll("RefundOutcomeUnknown", "refund", "amount", "currency", "state"),
        toAll("RefundDeclined", "refund", "amount", "currency", "state", "code"),
        toAll("RefundSettled", "refund", "amount", "currency", "state", "how"),
        toAll("RefundOverpaid", "refund", "amount", "currency", "state", "how"),
        toAll("RefundBounced", "refund", "amount", "currency", "state", "code"),
        toAll("RefundTakenBack", "refund", "amount", "currency", "state", "code"),
        toAll("RefundUndone", "refund", "amount", "currency", "state"),
        toAll("RefundBounceCleared", "refund", "amount", "currency", "state"),
        toAll("RefundPaidOnlyByHand", "refund", "amount", "currency", "state"),
        toAll("RefundClawedBack", "refund", "amount", "currency", "state"),
        toAll("RefundOverpaymentWrittenOff", "refund", "amount", "currency", "state"),
        toAll("RefundReportHeard", "refund", "amount", "currency", "state"),
        behindTheScenes("RefundEscalated", "refund", "amount", "currency", "state"),
        behindTheScenes("RefundNoteLeft", "task", "message"));
  }
}
