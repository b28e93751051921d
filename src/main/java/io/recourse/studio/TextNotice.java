package io.recourse.studio;

import io.recourse.agreedtexts.TextDraft;
import io.recourse.agreedtexts.TextDrafts;
import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Owners, leads and managers, who lead too, read which terms and texts wait for their word. */
@Component
class TextNotice implements OwnNotice {

  private static final Set<String> READERS = Set.of("owner", "lead", "manager");

  private final TextDrafts drafts;
  private final People people;

  TextNotice(TextDrafts drafts, People people) {
    this.drafts = drafts;
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
    return drafts.open().stream()
        .filter(it -> it.state() == TextDraft.State.SUBMITTED && !it.isBy(person))
        .map(it -> Phrase.of("agreedText.waits", it.answers().submittedBy(), it.answers().reason()))
        .toList();
  }
}
