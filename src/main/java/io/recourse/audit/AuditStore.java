package io.recourse.audit;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;

/** Where the chains are kept: heads locked in one statement, events written in another. */
public interface AuditStore {

  /** Locks the heads of these chains until the transaction ends, creating what is not there. */
  Map<String, ChainHead> lockHeads(SortedSet<String> chains);

  void append(Collection<ChainedEvent> events, Collection<ChainHead> heads);

  /** Begins one chain in a single statement; false, and nothing written, if it is there already. */
  boolean begin(Collection<ChainedEvent> events, ChainHead head);

  /** Moves one chain on in a single statement; false, and nothing written, if its head moved. */
  boolean appendAfter(ChainHead known, Collection<ChainedEvent> events, ChainHead head);
}
