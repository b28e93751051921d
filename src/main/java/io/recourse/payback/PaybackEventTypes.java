package io.recourse.payback;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of the way money takes. */
@Component
class PaybackEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.MONEY;
  }

  @Override
  public List<EventType> types() {
    return List.of(toAll("RefundToChosen", "kind"), toAll("RefundToOriginal", "why"));
  }
}
