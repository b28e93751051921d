package io.recourse.studio;

import io.recourse.engine.ModelKind;
import java.time.Instant;
import java.util.List;

/** Where all servers keep who has a model open for change. */
public interface DrawnModels {

  void seen(ModelKind kind, String key, String person, Instant at);

  void left(ModelKind kind, String key, String person);

  /** Who was seen there then or later, by name of account. */
  List<String> since(ModelKind kind, String key, Instant at);
}
