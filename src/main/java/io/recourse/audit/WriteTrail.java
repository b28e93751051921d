package io.recourse.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    if (chains.size() > 1 || !writeAfterRemembered(chains.first(), events)) {
      writeLocked(chains, events);
    }
  }

  private boolean writeAfterRemembered(String chain, List<PendingEvent> events) {
    ChainHead known = remembered.of(chain).orElse(null);
    if (known == null) {
      return false;
    }
    Map<String, ChainHead> heads = new TreeMap<>(Map.of(chain, known));
    List<ChainedEvent> chained = chain(events, heads);
    boolean written = store.appendAfter(known, chained, heads.get(chain));
    if (written) {
      remembered.remember(heads.get(chain));
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
