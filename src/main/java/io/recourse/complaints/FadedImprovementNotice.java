package io.recourse.complaints;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The team whose improvement lost its effect reads so until it is closed again; leads as well. */
@Component
class FadedImprovementNotice implements OwnNotice {

  private static final String LEAD = "lead";

  private final ImprovementEffects effects;
  private final People people;

  FadedImprovementNotice(ImprovementEffects effects, People people) {
    this.effects = effects;
    this.people = people;
  }

  @Override
  public List<Phrase> of(String person) {
    Set<String> roles = people.find(person).map(one -> Set.copyOf(one.roles())).orElse(Set.of());
    return effects.faded().stream()
        .filter(it -> roles.contains(LEAD) || roles.contains(it.team()))
        .map(it -> Phrase.of("improvement.faded", it.title(), it.number().value()))
        .toList();
  }
}
