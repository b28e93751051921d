package io.recourse.audit;

import java.util.List;
import java.util.Optional;

/** Reads whole chains in order, however long they are, one row at a time. */
public interface TrailScan {

  /** Walks the chains in order; one of them, or all. */
  void walk(Optional<String> chain, ChainWalk walk);

  /** Checkpointed heads whose event is gone or is another one now; of one chain, or all. */
  List<BrokenLink> strayHeads(Optional<String> chain);
}
