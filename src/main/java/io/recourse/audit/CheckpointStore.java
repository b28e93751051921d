package io.recourse.audit;

import java.util.List;
import java.util.Optional;

/** Where checkpoints are kept inside the database. */
public interface CheckpointStore {

  /** How much there is to sign. */
  record Extent(int chains, long events) {}

  /** Lets one signer in at a time, until the transaction ends. */
  void lock();

  Optional<Checkpoint> last();

  /** Heads that no checkpoint holds yet, sorted by chain. */
  List<ChainHead> changedHeads();

  Extent extent();

  Checkpoint add(Checkpoint unnumbered, List<ChainHead> heads);

  /** All checkpoints, oldest first. */
  List<Checkpoint> all();

  List<ChainHead> headsOf(long checkpoint);
}
