package io.recourse.upgrades;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to an upgrade beside its sale. */
@Component
class UpgradeEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(toAll("UpgradeCarriedOut", "done"));
  }
}
