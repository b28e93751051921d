package io.recourse.changesets;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of changes of several models. */
@Component
class ChangeEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("ChangeSetSubmitted"),
        onRecord("ChangeSetApproved"),
        onRecord("ChangeSetReturned"),
        onRecord("ChangeSetDeployed"),
        onRecord("ChangeSetRolledBack"),
        onRecord("ChangeSetDropped"),
        onRecord("ChangeSetDeploymentFailed"));
  }
}
