package io.recourse.studio;

import io.recourse.engine.ModelKind;
import java.util.List;
import java.util.Optional;

/** What the engine has deployed, old versions included. */
public interface DeployedModels {

  /** Processes and decisions by name; forms go with the processes that show them. */
  List<Model> all();

  /** The newest version. */
  Optional<ModelSource> newest(ModelKind kind, String key);

  /** Its number alone. */
  Optional<Integer> newestVersion(ModelKind kind, String key);

  /** Another text once anything was deployed or removed. */
  String stamp();

  Optional<ModelSource> version(ModelKind kind, String key, int version);
}
