package io.recourse.studio;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of models. */
@Component
class ModelEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("ModelDraftSaved"),
        onRecord("ModelDraftSubmitted"),
        onRecord("ModelDraftApproved"),
        onRecord("ModelDraftReturned"),
        onRecord("ModelDraftRefused"),
        onRecord("ModelDraftCommented"),
        onRecord("ModelDraftCommentAnswered"),
        onRecord("ModelDraftCommentResolved"),
        onRecord("ModelDeployed"),
        onRecord("ModelRolledBack"),
        onRecord("ModelDeploymentFailed"));
  }
}
