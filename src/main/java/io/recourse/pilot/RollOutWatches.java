package io.recourse.pilot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept what was rolled out and is watched. */
public interface RollOutWatches {

  void insert(RollOutWatch watch);

  void update(RollOutWatch watch);

  Optional<RollOutWatch> find(UUID pilot);

  /** Reads it and holds it until the transaction ends. */
  Optional<RollOutWatch> lock(UUID pilot);

  /**
   * What is to be measured by now, in order of the pilots' ids.
   *
   * @param last the last one before; null to begin with
   */
  List<String> due(Instant now, String last);

  List<RollOutWatch> reopened();
}
