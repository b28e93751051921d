package io.recourse.cases;

import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import java.util.List;
import java.util.UUID;
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
    for (int line = 0; line < request.lines().size(); line++) {
      List<UUID> named = request.lines().get(line).evidence();
      for (int place = 0; place < named.size(); place++) {
        bind(to, line + 1, named.get(place), "/lines/" + line + "/evidence/" + place);
      }
    }
    if (index.of(to.number()).size() > EvidenceRules.MOST_PER_CASE) {
      throw Problem.invalid("/lines", "case.mostFiles", EvidenceRules.MOST_PER_CASE);
    }
  }

  private void bind(ServiceCase to, int item, UUID id, String pointer) {
    Actor actor = currentActor.actor();
    Evidence own =
        index
            .find(id)
            .filter(found -> found.actor().equals(actor))
            .filter(found -> index.bind(id, to.number(), item))
            .orElseThrow(() -> Problem.invalid(pointer, "file.notYours"));
    events.publishEvent(EvidenceEvents.added(own, to.number()));
  }
}
