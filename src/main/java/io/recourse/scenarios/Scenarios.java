package io.recourse.scenarios;

import io.recourse.engine.ModelKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where scenarios are kept. */
public interface Scenarios {

  /** Of one model, by name. */
  List<Scenario> of(ModelKind kind, String key);

  /** Reads it and holds it until the transaction ends. */
  Optional<Scenario> lock(UUID id);

  /** Says whether it was kept: another one of the model may have the name. */
  boolean insert(Scenario scenario);

  /** Says whether it was kept: another one of the model may have the name. */
  boolean update(Scenario scenario);

  void remove(UUID id);
}
