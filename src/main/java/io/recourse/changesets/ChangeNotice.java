package io.recourse.changesets;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Owners and leads read which changes of others wait for their word. */
@Component
class ChangeNotice implements OwnNotice {

  private final ChangeSets changes;
  private final People people;

  ChangeNotice(ChangeSets changes, People people) {
    this.changes = changes;
    this.people = people;
  }

  @Override
  public List<Phrase> of(String person) {
    return people.isOf(person, "owner", "lead") ? waiting(person) : List.of();
  }

  private List<Phrase> waiting(String person) {
    return changes.all().stream()
        .filter(it -> it.state() == ChangeSet.State.SUBMITTED && !it.isBy(person))
        .map(it -> Phrase.of("changeset.waits", it.name(), it.agreement().submittedBy()))
        .toList();
  }
}
