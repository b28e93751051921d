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

  WriteTrail(AuditStore store) {
    this.store = store;
  }

  void write(List<PendingEvent> events) {
    TreeSet<String> chains = new TreeSet<>();
    events.forEach(event -> chains.add(event.chain()));
    Map<String, ChainHead> heads = new TreeMap<>(store.lockHeads(chains));
    List<ChainedEvent> chained = new ArrayList<>(events.size());
    for (PendingEvent event : events) {
      ChainedEvent next = event.after(heads.get(event.chain()));
      heads.put(event.chain(), ChainHead.of(next));
      chained.add(next);
    }
    store.append(chained, heads.values());
  }
}
