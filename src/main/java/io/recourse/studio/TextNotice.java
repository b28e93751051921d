package io.recourse.studio;

import io.recourse.agreedtexts.TextDraft;
import io.recourse.agreedtexts.TextDrafts;
import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Owners, leads and managers, who lead too, read which terms and texts wait for their word. */
@Component
class TextNotice implements OwnNotice {

  private final TextDrafts drafts;
  private final People people;

  TextNotice(TextDrafts drafts, People people) {
    this.drafts = drafts;
    this.people = people;
  }

  @Override
  public List<Phrase> of(String person) {
    return people.isOf(person, "owner", "lead", "manager") ? waiting(person) : List.of();
  }

  private List<Phrase> waiting(String person) {
    return drafts.open().stream()
        .filter(it -> it.state() == TextDraft.State.SUBMITTED && !it.isBy(person))
        .map(it -> Phrase.of("agreedText.waits", it.answers().submittedBy(), it.answers().reason()))
        .toList();
  }
}
