package io.recourse.evidence;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What was shown for lines follows them into a case of their own, where it counts as given; the
 * case that it was sent to keeps it. Whoever calls holds both.
 */
@Component
public class CarryEvidence {

  private final EvidenceIndex index;
  private final ApplicationEventPublisher events;

  CarryEvidence(EvidenceIndex index, ApplicationEventPublisher events) {
    this.index = index;
    this.events = events;
  }

  /**
   * Carries files of these lines, and of the case as a whole, as far as the other has room.
   *
   * @param items what the lines are there, by what they are here
   */
  public void carry(CaseNumber from, CaseNumber to, Map<Integer, Integer> items) {
    List<Evidence> there = index.of(to);
    index.of(from).stream()
        .filter(file -> file.item() == null || items.containsKey(file.item()))
        .limit(Math.max(0, EvidenceRules.MOST_PER_CASE - there.size()))
        .map(file -> file.shownOn(to, file.item() == null ? null : items.get(file.item())))
        .forEach(
            file -> {
              index.add(file);
              events.publishEvent(EvidenceEvents.added(file, to));
            });
  }
}
