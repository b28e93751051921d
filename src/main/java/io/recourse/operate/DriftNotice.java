package io.recourse.operate;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Owners and leads read which steps people work around, until one of them says what it is. */
@Component
class DriftNotice implements OwnNotice {

  private final ReadDrift drifts;
  private final People people;

  DriftNotice(ReadDrift drifts, People people) {
    this.drifts = drifts;
    this.people = people;
  }

  @Override
  public List<Phrase> of(String person) {
    return people.isOf(person, "owner", "lead")
        ? drifts.open().stream().map(DriftNotice::told).toList()
        : List.of();
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
