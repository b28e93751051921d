package io.recourse.studio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where drafts are kept. */
public interface ModelDrafts {

  Optional<Draft> find(UUID id);

  /** Reads a draft and holds it until the transaction ends. */
  Optional<Draft> lock(UUID id);

  /** Drafts that are neither deployed nor refused, the newest first, without their content. */
  List<Draft> open();

  void insert(Draft draft);

  void update(Draft draft);

  /** Lets one transaction at a time decide which version comes next. */
  void waitForDeployments();
}
