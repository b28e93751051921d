package io.recourse.changesets;

import io.recourse.pilot.WholeChanges;
import io.recourse.studio.DeployedModels;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A change is whole while nothing else was deployed of its models since. */
@Component
class ReadWholeChanges implements WholeChanges {

  private final ChangeSets changes;
  private final ModelDrafts drafts;
  private final DeployedModels deployed;

  ReadWholeChanges(ChangeSets changes, ModelDrafts drafts, DeployedModels deployed) {
    this.changes = changes;
    this.drafts = drafts;
    this.deployed = deployed;
  }

  @Override
  public boolean isWhole(UUID drawnBy) {
    List<Draft> earlier = drafts.of(drawnBy).stream().filter(it -> it.basedOn() != null).toList();
    return !earlier.isEmpty() && earlier.stream().allMatch(this::isNewest);
  }

  @Override
  public boolean isBackOf(UUID drawnBy, Draft draft) {
    return draft.change() != null
        && changes.backOf(drawnBy).filter(it -> it.id().equals(draft.change().id())).isPresent();
  }

  private boolean isNewest(Draft part) {
    return part.deployment() != null
        && deployed
            .newestVersion(part.kind(), part.key())
            .equals(Optional.ofNullable(part.deployment().version()));
  }
}
