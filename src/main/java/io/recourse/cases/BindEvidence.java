package io.recourse.cases;

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
class BindEvidence {

  private final EvidenceIndex index;
  private final ApplicationEventPublisher events;
  private final CurrentActor currentActor;

  BindEvidence(EvidenceIndex index, ApplicationEventPublisher events, CurrentActor currentActor) {
    this.index = index;
    this.events = events;
    this.currentActor = currentActor;
  }

  void bind(ServiceCase to, NewCase request) {
    Map<UUID, Integer> items = new HashMap<>();
    Map<UUID, String> named = new LinkedHashMap<>();
    for (int line = 0; line < request.lines().size(); line++) {
      List<UUID> files = request.lines().get(line).evidence();
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
