package io.recourse.scenarios;

import io.recourse.engine.dry.DryWait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** As a scenario says: the first time an element waits its first answer, and so on. */
final class KeptAnswers implements Answers {

  private final List<Way.Answer> answers;
  private final Sights sights = new Sights();

  KeptAnswers(Way way) {
    this.answers = way.answers();
  }

  @Override
  public Optional<Way.Answer> to(DryWait wait) {
    return answers.stream()
        .filter(it -> it.at().equals(wait.element()))
        .skip(sights.of(wait))
        .findFirst();
  }

  @Override
  public void came(DryWait wait) {
    sights.over(wait);
  }

  /** How often an element has waited before. */
  static final class Sights {

    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();

    int of(DryWait wait) {
      return seen.computeIfAbsent(wait.id(), it -> next.merge(wait.element(), 1, Integer::sum) - 1);
    }

    /** What goes on waiting under the same id waits anew. */
    void over(DryWait wait) {
      seen.remove(wait.id());
    }
  }
}
