package io.recourse.credit;

import static io.recourse.common.EventType.toAll;
import static io.recourse.common.EventType.toShop;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every movement of store credit. */
@Component
class CreditEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.MONEY;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("CreditGranted", "key", "amount", "currency"),
        toAll("CreditTakenBack", "key", "amount", "currency"),
        toAll("CreditExpired", "key", "amount", "currency"),
        toShop("CreditUsed", "customer", "key", "amount", "currency"));
  }
}
