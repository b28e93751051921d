package io.recourse.studio;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Owners and leads read which drafts wait for their word, and what was deployed without it. */
@Component
class ModelNotice implements OwnNotice {

  private static final Duration TOLD_FOR = Duration.ofDays(7);

  private final ModelDrafts drafts;
  private final People people;
  private final Clock clock;

  ModelNotice(ModelDrafts drafts, People people, Clock clock) {
    this.drafts = drafts;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<Phrase> of(String person) {
    return people.isOf(person, "owner", "lead")
        ? Stream.concat(waiting(person), alone(person)).toList()
        : List.of();
  }

  private Stream<Phrase> waiting(String person) {
    return drafts.open().stream()
        .filter(it -> it.state() == Draft.State.SUBMITTED && it.change() == null)
        .filter(it -> !it.isBy(person))
        .map(it -> Phrase.of("model.waits", it.name(), it.agreement().submittedBy()));
  }

  private Stream<Phrase> alone(String person) {
    return drafts.deployedAlone(clock.instant().minus(TOLD_FOR)).stream()
        .filter(it -> !it.isBy(person))
        .map(
            it ->
                Phrase.of(
                    "model.rolledBack",
                    it.name(),
                    it.deployment().by(),
                    it.deployment().version(),
                    it.agreement().reason()));
  }
}
