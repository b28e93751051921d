package io.recourse.studio;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists deployed models with their versions and what runs on each, and the open drafts. */
@Service
public class ListModels {

  private final DeployedModels deployed;
  private final ModelDrafts drafts;
  private final KeptVerdicts verdicts;

  ListModels(DeployedModels deployed, ModelDrafts drafts, KeptVerdicts verdicts) {
    this.deployed = deployed;
    this.drafts = drafts;
    this.verdicts = verdicts;
  }

  @Transactional(readOnly = true)
  public List<Model> deployed() {
    return deployed.all();
  }

  /** Open drafts without their content, each with what the check says now. */
  @Transactional(readOnly = true)
  public List<Draft> drafts() {
    String against = deployed.stamp();
    return drafts.open().stream().map(it -> it.judged(verdicts.of(it, against))).toList();
  }

  @Transactional(readOnly = true)
  public List<ModelVersion> versions(String key) {
    return deployed.all().stream()
        .filter(model -> model.key().equals(key))
        .findFirst()
        .map(Model::versions)
        .orElse(List.of());
  }
}
