package io.recourse.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A signed statement of how every chain ended at one moment.
 *
 * @param root hash over the root before it and the heads that changed since
 */
public record Checkpoint(
    long id, Instant at, int chains, long events, byte[] root, String keyId, byte[] signature)
    implements Serializable {

  /** The root that follows from the one before and the heads that changed, sorted by chain. */
  static byte[] rootOf(byte[] previous, List<ChainHead> changed) {
    ChainHash root = ChainHash.start().with(previous);
    for (ChainHead head : changed) {
      root.with(head.chain()).with(Integer.toString(head.seq())).with(head.hash());
    }
    return root.finish();
  }

  /** What is signed: everything but the number the database gave it. */
  byte[] statement() {
    return ChainHash.start()
        .with("recourse checkpoint 1")
        .with(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)))
        .with(Integer.toString(chains))
        .with(Long.toString(events))
        .with(root)
        .finish();
  }
}
