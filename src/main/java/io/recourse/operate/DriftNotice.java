package io.recourse.operate;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Owners and leads read which steps people work around, until one of them says what it is. */
@Component
class DriftNotice implements OwnNotice {

  private static final Set<String> READERS = Set.of("owner", "lead");

  private final ReadDrift drifts;
  private final People people;

  DriftNotice(ReadDrift drifts, People people) {
    this.drifts = drifts;
    this.people = people;
  }

  @Override
  public List<Phrase> of(String person) {
    boolean reads =
        people
            .find(person)
            .filter(one -> one.roles().stream().anyMatch(READERS::contains))
            .isPresent();
    return reads ? drifts.open().stream().map(DriftNotice::told).toList() : List.of();
  }

  private static Phrase told(ReadDrift.Told one) {
    return Phrase.of(
        "drift.found",
        one.step(),
        one.process(),
        one.drift().acts(),
        one.drift().usual().toPlainString());
  }
}
