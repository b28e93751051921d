package io.recourse.presence;

import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who is at which case. A page that says nothing for a minute is closed. */
@Component
public class PresenceBoard {

  private static final Duration SILENCE = Duration.ofSeconds(60);

  private record Seen(Presence.State state, Instant at) {}

  private final Map<CaseNumber, Map<String, Seen>> cases = new ConcurrentHashMap<>();
  private final Clock clock;

  PresenceBoard(Clock clock) {
    this.clock = clock;
  }

  /** Whether this was news to others. */
  public boolean tell(CaseNumber number, String person, Presence.State state) {
    Seen now = state == Presence.State.GONE ? null : new Seen(state, clock.instant());
    Seen[] before = new Seen[1];
    cases.compute(
        number,
        (ignored, known) -> {
          Map<String, Seen> people = known == null ? new ConcurrentHashMap<>() : known;
          before[0] = now == null ? people.remove(person) : people.put(person, now);
          people.values().removeIf(this::isSilent);
          return people.isEmpty() ? null : people;
        });
    return now == null
        ? before[0] != null
        : before[0] == null || before[0].state() != state || isSilent(before[0]);
  }

  /** Everybody but this person, by name of account. */
  public List<Presence> others(CaseNumber number, String than) {
    return cases.getOrDefault(number, Map.of()).entrySet().stream()
        .filter(one -> !one.getKey().equals(than) && !isSilent(one.getValue()))
        .map(one -> new Presence(one.getKey(), one.getValue().state()))
        .sorted(Comparator.comparing(Presence::person))
        .toList();
  }

  private boolean isSilent(Seen seen) {
    return seen.at().plus(SILENCE).isBefore(clock.instant());
  }
}
