package io.recourse.studio;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.engine.ModelKind;
import io.recourse.policy.Unanswered;
import io.recourse.policy.Unanswered.Failing;
import io.recourse.servicelevels.OwnNotice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Owners and leads read which table leaves cases to people, until another version is deployed. */
@Component
class TableNotice implements OwnNotice {

  private static final Duration TOLD_FOR = Duration.ofDays(7);

  private final Unanswered failures;
  private final DeployedModels deployed;
  private final People people;
  private final Clock clock;

  TableNotice(Unanswered failures, DeployedModels deployed, People people, Clock clock) {
    this.failures = failures;
    this.deployed = deployed;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<Phrase> of(String person) {
    return people.isOf(person, "owner", "lead")
        ? failures.since(clock.instant().minus(TOLD_FOR)).stream()
            .filter(this::isInUse)
            .map(TableNotice::words)
            .toList()
        : List.of();
  }

  private boolean isInUse(Failing table) {
    Integer newest =
        deployed.newest(ModelKind.DMN, table.decision()).map(ModelSource::version).orElse(null);
    return Objects.equals(newest, table.version());
  }

  private static Phrase words(Failing table) {
    return Phrase.of(
        "model.noAnswer", table.decision(), table.version(), table.cases(), table.why());
  }
}
