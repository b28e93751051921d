package io.recourse.evidence;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ties files uploaded ahead to the request that names them; only the uploader's own. */
@Component
public class BindEvidence {

  private final EvidenceIndex index;
  private final ApplicationEventPublisher events;
  private final CurrentActor currentActor;

  BindEvidence(EvidenceIndex index, ApplicationEventPublisher events, CurrentActor currentActor) {
    this.index = index;
    this.events = events;
    this.currentActor = currentActor;
  }

  /**
   * @param ofLines the files that each line of the request names, in the request's order
   * @throws Problem invalid, where a file is not the sender's or is named twice
   */
  public void bind(ServiceCase to, List<List<UUID>> ofLines) {
    Map<UUID, Integer> items = new HashMap<>();
    Map<UUID, String> named = new LinkedHashMap<>();
    for (int line = 0; line < ofLines.size(); line++) {
      List<UUID> files = ofLines.get(line);
      for (int place = 0; place < files.size(); place++) {
        String pointer = "/lines/" + line + "/evidence/" + place;
        if (named.putIfAbsent(files.get(place), pointer) != null) {
          throw notYours(pointer);
        }
        items.put(files.get(place), line + 1);
      }
    }
    if (!named.isEmpty()) {
      bind(to, named, items);
    }
  }

  private void bind(ServiceCase to, Map<UUID, String> named, Map<UUID, Integer> items) {
    Map<UUID, Evidence> bound =
        index.bind(items, to.number(), currentActor.actor()).stream()
            .collect(Collectors.toMap(Evidence::id, Function.identity()));
    named.forEach(
        (id, pointer) -> {
          if (!bound.containsKey(id)) {
            throw notYours(pointer);
          }
          events.publishEvent(EvidenceEvents.added(bound.get(id), to.number()));
        });
    if (index.of(to.number()).size() > EvidenceRules.MOST_PER_CASE) {
      throw Problem.invalid("/lines", "case.mostFiles", EvidenceRules.MOST_PER_CASE);
    }
  }

  private static Problem notYours(String pointer) {
    return Problem.invalid(pointer, "file.notYours");
  }
}
