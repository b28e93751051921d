package io.recourse.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Puts the events of one transaction at the end of their chains. */
@Component
class WriteTrail {

  private final AuditStore store;
  private final RememberedHeads remembered = new RememberedHeads();

  WriteTrail(AuditStore store) {
    this.store = store;
  }

  void write(List<PendingEvent> events) {
    TreeSet<String> chains = new TreeSet<>();
    events.forEach(event -> chains.add(event.chain()));
    if (chains.size() > 1 || !writeUnlocked(chains.first(), events)) {
      writeLocked(chains, events);
    }
  }

  /** Guesses where the chain ends: where it was left last, else that it is new. */
  private boolean writeUnlocked(String chain, List<PendingEvent> events) {
    Optional<ChainHead> known = remembered.of(chain);
    ChainHead end = known.orElse(ChainHead.empty(chain));
    Map<String, ChainHead> heads = new TreeMap<>(Map.of(chain, end));
    List<ChainedEvent> chained = chain(events, heads);
    ChainHead head = heads.get(chain);
    boolean written =
        known.isPresent() ? store.appendAfter(end, chained, head) : store.begin(chained, head);
    if (written) {
      remembered.remember(head);
    }
    return written;
  }

  private void writeLocked(TreeSet<String> chains, List<PendingEvent> events) {
    Map<String, ChainHead> heads = new TreeMap<>(store.lockHeads(chains));
    store.append(chain(events, heads), heads.values());
    heads.values().forEach(remembered::remember);
  }

  private static List<ChainedEvent> chain(List<PendingEvent> events, Map<String, ChainHead> heads) {
    List<ChainedEvent> chained = new ArrayList<>(events.size());
    for (PendingEvent event : events) {
      ChainedEvent next = event.after(heads.get(event.chain()));
      heads.put(event.chain(), ChainHead.of(next));
      chained.add(next);
    }
    return chained;
  }
}
