package io.recourse.migration;

import java.util.UUID;

/** Port to the model that walks over the cases, page by page. */
public interface MigrationFlow {

  void tryOut(UUID migration);

  void move(UUID migration);
}
