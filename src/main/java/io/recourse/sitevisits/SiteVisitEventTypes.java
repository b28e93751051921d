package io.recourse.sitevisits;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens on a visit beside the case's own events and its appointments. */
@Component
class SiteVisitEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(toAll("GoodsInstalled", "line", "installedAt"));
  }
}
