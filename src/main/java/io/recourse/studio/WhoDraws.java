package io.recourse.studio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who has which model open for change; a page that says nothing for a minute is closed. */
@Component
public class WhoDraws {

  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final Map<String, Map<String, Instant>> models = new ConcurrentHashMap<>();
  private final Clock clock;

  WhoDraws(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param here false for who closes the page
   * @return everybody else who draws there, by name of account
   */
  public List<String> tell(String key, String person, boolean here) {
    Instant now = clock.instant();
    Map<String, Instant> people =
        models.compute(key, (ignored, known) -> told(known, person, here, now));
    return people == null
        ? List.of()
        : people.keySet().stream().filter(it -> !it.equals(person)).sorted().toList();
  }

  /** Null where nobody is left. */
  private static Map<String, Instant> told(
      Map<String, Instant> known, String person, boolean here, Instant now) {
    Map<String, Instant> people = known == null ? new ConcurrentHashMap<>() : known;
    people.values().removeIf(at -> at.plus(SILENCE).isBefore(now));
    if (here) {
      people.put(person, now);
    } else {
      people.remove(person);
    }
    return people.isEmpty() ? null : people;
  }
}
