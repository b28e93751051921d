package io.recourse.platform;

import io.recourse.common.DomainEvent;
import io.recourse.common.Retention;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes from every table that only grows what is older than its retention. */
@Service
public class RemoveOldRecords {

  private final List<Retention> retentions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RemoveOldRecords(List<Retention> retentions, ApplicationEventPublisher events, Clock clock) {
    this.retentions = retentions;
    this.events = events;
    this.clock = clock;
  }

  /** How many rows are gone, by table. */
  @Transactional
  public Map<String, Integer> remove() {
    Instant now = clock.instant();
    Map<String, Integer> removed = new TreeMap<>();
    for (Retention retention : retentions) {
      int rows = retention.remove(now);
      if (rows > 0) {
        removed.put(retention.table(), rows);
      }
    }
    if (!removed.isEmpty()) {
      events.publishEvent(
          DomainEvent.ofSystem(
              "OldRecordsRemoved", "Records past their retention were removed.", removed));
    }
    return removed;
  }
}
