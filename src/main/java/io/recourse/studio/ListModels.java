package io.recourse.studio;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists deployed models with their versions and what runs on each, and the open drafts. */
@Service
public class ListModels {

  private final DeployedModels deployed;
  private final Drafts drafts;

  ListModels(DeployedModels deployed, Drafts drafts) {
    this.deployed = deployed;
    this.drafts = drafts;
  }

  @Transactional(readOnly = true)
  public List<Model> deployed() {
    return deployed.all();
  }

  @Transactional(readOnly = true)
  public List<Draft> drafts() {
    return drafts.open();
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
