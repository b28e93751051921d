package io.recourse.goodwill;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Goodwill; the shop credits points and coupons by it, and takes them back. */
@Component
class GoodwillEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.MONEY;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll(
            "GoodwillGranted",
            "goodwill",
            "kind",
            "points",
            "amount",
            "currency",
            "coupon",
            "validUntil"),
        toAll("GoodwillUndone", "goodwill", "kind"),
        behindTheScenes("IndividualSolutionGranted", "kind"),
        behindTheScenes("GoodwillAsked", "kind", "team"),
        behindTheScenes("GoodwillDeclined", "kind", "team"));
  }
}
