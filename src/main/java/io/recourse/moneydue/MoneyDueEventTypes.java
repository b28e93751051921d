package io.recourse.moneydue;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of money that the law wants paid. */
@Component
class MoneyDueEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.MONEY;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("PayBackMissed", "told").toldAs("refund.pay_back_missed"),
        behindTheScenes("DutyMissed", "clock"));
  }
}
