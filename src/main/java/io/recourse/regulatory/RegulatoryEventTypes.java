package io.recourse.regulatory;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an authority or a finding of fraud does to a case. */
@Component
class RegulatoryEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("AuthorityComplained", "dueAt"),
        behindTheScenes("AuthorityAnswered"),
        behindTheScenes("FraudFound", "amount", "currency"),
        behindTheScenes("DamagesApproved", "amount", "currency"),
        toAll("DamagesPaid", "amount", "currency"));
  }
}
