package io.recourse.visitteam;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toShop;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of the training of people who make visits. */
@Component
class VisitTeamEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(onRecord("VisitorAssessed"), toShop("VisitTrainingEnds", "account", "until"));
  }
}
