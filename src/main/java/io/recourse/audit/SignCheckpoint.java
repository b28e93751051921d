package io.recourse.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the ends of all chains and puts the checkpoint inside the database and outside. */
@Service
public class SignCheckpoint {

  private final CheckpointStore store;
  private final CheckpointCopies copies;
  private final CheckpointKey key;
  private final Clock clock;
  private final TransactionTemplate own;

  SignCheckpoint(
      CheckpointStore store,
      CheckpointCopies copies,
      CheckpointKey key,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.copies = copies;
    this.key = key;
    this.clock = clock;
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  /** Returns the newest checkpoint; a new one unless nothing happened since the last. */
  public Checkpoint sign() {
    Checkpoint newest = own.execute(begun -> signChanges());
    copyOut();
    return newest;
  }

  private Checkpoint signChanges() {
    store.lock();
    Checkpoint last = store.last().orElse(null);
    List<ChainHead> changed = store.changedHeads();
    if (changed.isEmpty() && last != null) {
      return last;
    }
    byte[] before = last == null ? ChainHash.GENESIS : last.root();
    CheckpointStore.Extent extent = store.extent();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    byte[] root = Checkpoint.rootOf(before, changed);
    Checkpoint unsigned =
        new Checkpoint(0, now, extent.chains(), extent.events(), root, key.id(), new byte[0]);
    return store.add(signed(unsigned), changed);
  }

  private Checkpoint signed(Checkpoint it) {
    byte[] signature = key.sign(it.statement());
    return new Checkpoint(0, it.at(), it.chains(), it.events(), it.root(), it.keyId(), signature);
  }

  // Also those that a crash kept from being copied; their signatures say they are ours.
  private synchronized void copyOut() {
    long known = copies.all().stream().mapToLong(Checkpoint::id).max().orElse(0);
    copies.append(store.all().stream().filter(it -> it.id() > known).toList());
  }
}
