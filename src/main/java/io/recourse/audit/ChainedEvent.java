package io.recourse.audit;

import io.recourse.common.Actor;
import java.time.Instant;

/**
 * One event in its place in its chain.
 *
 * @param at to the microsecond, as PostgreSQL keeps it
 * @param data canonical JSON: keys sorted, no spaces
 * @param prevHash hash of the event before it, {@link ChainHash#GENESIS} for the first
 * @param hash SHA-256 over all the other fields
 */
public record ChainedEvent(
    String chain,
    int seq,
    Instant at,
    Actor actor,
    String type,
    String summary,
    String data,
    byte[] prevHash,
    byte[] hash) {

  /** The hash this event must carry if nobody changed it. */
  public byte[] expectedHash() {
    return ChainHash.of(prevHash, chain, seq, at, actor, type, summary, data);
  }
}
