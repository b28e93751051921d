package io.recourse.audit;

import io.recourse.common.Actor;
import java.time.Instant;

/** An event as it was published: stamped, not yet in its chain. */
record PendingEvent(
    String chain, Instant at, Actor actor, String type, String summary, String data) {

  ChainedEvent after(ChainHead head) {
    int seq = head.seq() + 1;
    byte[] hash = ChainHash.of(head.hash(), chain, seq, at, actor, type, summary, data);
    return new ChainedEvent(chain, seq, at, actor, type, summary, data, head.hash(), hash);
  }
}
