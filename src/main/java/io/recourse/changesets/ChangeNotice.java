package io.recourse.changesets;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Owners and leads read which changes of others wait for their word. */
@Component
class ChangeNotice implements OwnNotice {

  private static final Set<String> READERS = Set.of("owner", "lead");

  private final ChangeSets changes;
  private final People people;

  ChangeNotice(ChangeSets changes, People people) {
    this.changes = changes;
    this.people = people;
  }

  @Override
  public List<Phrase> of(String person) {
    boolean reads =
        people
            .find(person)
            .filter(one -> one.roles().stream().anyMatch(READERS::contains))
            .isPresent();
    return reads ? waiting(person) : List.of();
  }

  private List<Phrase> waiting(String person) {
    return changes.all().stream()
        .filter(it -> it.state() == ChangeSet.State.SUBMITTED && !it.isBy(person))
        .map(it -> Phrase.of("changeset.waits", it.name(), it.agreement().submittedBy()))
        .toList();
  }
}
