package io.recourse.evidence;

import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes evidence that was uploaded ahead of a request that never came, and files whose upload
 * never committed. What a case refers to is not touched.
 */
@Service
public class RemoveUnusedEvidence {

  static final Duration KEPT = Duration.ofDays(2);
  private static final int MOST = 1_000;

  private final EvidenceIndex index;
  private final EvidenceFiles files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RemoveUnusedEvidence(
      EvidenceIndex index, EvidenceFiles files, ApplicationEventPublisher events, Clock clock) {
    this.index = index;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /** Returns how many files are gone. */
  @Transactional
  public int remove() {
    Instant before = clock.instant().minus(KEPT);
    Set<String> unused = new LinkedHashSet<>(index.removeUnclaimed(before, MOST));
    files.storedBefore(before, MOST, some -> unused.addAll(unknown(some)));
    files.remove(unused);
    if (!unused.isEmpty()) {
      events.publishEvent(
          DomainEvent.ofSystem(
              "UnusedEvidenceRemoved",
              "Evidence that no case refers to was removed.",
              Map.of("files", unused.size())));
    }
    return unused.size();
  }

  private List<String> unknown(List<String> stored) {
    Set<String> known = index.known(stored);
    return stored.stream().filter(file -> !known.contains(file)).toList();
  }
}
