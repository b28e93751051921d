package io.recourse.deliveries;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is heard of deliveries that went wrong. */
@Component
class DeliveryEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("DeliveryWordHeard", "word").toldAs("delivery.word_heard"),
        toAll("DeliverySearched", "found").toldAs("delivery.searched"),
        toAll("DeliveryParcelNamed", "trackingNumber"),
        toAll("DeliveryTracked", "trackingNumber", "trouble", "found").toldAs("delivery.tracked"),
        toAll("DeliveryReduced", "amount", "currency").toldAs("delivery.reduced"),
        onRecord("ParcelCaseDeclined"));
  }
}
