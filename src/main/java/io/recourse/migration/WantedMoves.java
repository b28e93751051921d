package io.recourse.migration;

import java.util.Optional;
import java.util.UUID;

/** Where it is kept which cases are to follow which draft. */
public interface WantedMoves {

  void insert(WantedMove move);

  /** Reads it and forgets it. */
  Optional<WantedMove> take(UUID draft);
}
