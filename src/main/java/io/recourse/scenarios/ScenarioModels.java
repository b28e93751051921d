package io.recourse.scenarios;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import io.recourse.studio.OpenModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which models scenarios are about: what is deployed, or begun as a draft. */
@Component
class ScenarioModels {

  private final OpenModel deployed;
  private final ModelDrafts drafts;
  private final List<ScenarioTrial> trials;

  ScenarioModels(OpenModel deployed, ModelDrafts drafts, List<ScenarioTrial> trials) {
    this.deployed = deployed;
    this.drafts = drafts;
    this.trials = List.copyOf(trials);
  }

  ModelKind kind(String key) {
    return drafts.open().stream()
        .filter(draft -> draft.key().equals(key))
        .map(Draft::kind)
        .findFirst()
        .orElseGet(() -> deployed.open(key, null).kind());
  }

  /** The kind of a model that scenarios can be asked of. */
  ModelKind tried(String key) {
    ModelKind kind = kind(key);
    if (trials.stream().noneMatch(trial -> trial.kind() == kind)) {
      throw Problem.conflict("scenario.noTrial");
    }
    return kind;
  }
}
