package io.recourse.scenarios;

import io.recourse.engine.dry.DryWait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As a closed case went, and what it says is written down. Timers are left to the model: a scenario
 * is to notice a term that is another.
 */
final class PastAnswers implements Answers {

  private final PastWay past;
  private final KeptAnswers.Sights sights = new KeptAnswers.Sights();
  private final Map<String, Integer> came = new HashMap<>();
  private final Map<String, List<Way.Answer>> told = new HashMap<>();

  PastAnswers(PastWay past) {
    this.past = past;
  }

  @Override
  public Optional<Way.Answer> to(DryWait wait) {
    if (wait.due() != null) {
      return Optional.empty();
    }
    Optional<Way.Answer> answer = known(wait);
    List<Way.Answer> all = told.computeIfAbsent(wait.element(), it -> new ArrayList<>());
    if (sights.of(wait) == all.size()) {
      all.add(Way.Answer.none(wait.element()));
    }
    return answer.filter(Way.Answer::comes);
  }

  @Override
  public void came(DryWait wait) {
    if (wait.due() == null) {
      told.get(wait.element()).set(sights.of(wait), to(wait).orElseThrow());
    }
    over(wait);
  }

  /** What the past says of it, of timers too. */
  Optional<Way.Answer> known(DryWait wait) {
    return steps(wait).map(step -> answer(step, wait));
  }

  void over(DryWait wait) {
    came.merge(wait.element(), 1, Integer::sum);
    sights.over(wait);
  }

  /** What was said of all waits; what nothing came of any more at last is left out. */
  List<Way.Answer> told() {
    List<Way.Answer> all = new ArrayList<>();
    told.values()
        .forEach(
            answers -> {
              List<Way.Answer> said = new ArrayList<>(answers);
              while (!said.isEmpty() && !said.get(said.size() - 1).comes()) {
                said.remove(said.size() - 1);
              }
              all.addAll(said);
            });
    return all;
  }

  /** People and called processes were there as often; of what comes only that it came is known. */
  private Optional<PastWay.Step> steps(DryWait wait) {
    boolean stands = wait.element().equals(wait.beside());
    return past.steps().stream()
        .filter(it -> it.element().equals(wait.element()) && (stands || !it.cancelled()))
        .skip(stands ? sights.of(wait) : came.getOrDefault(wait.element(), 0))
        .findFirst();
  }

  private Way.Answer answer(PastWay.Step step, DryWait wait) {
    if (step.cancelled()) {
      return Way.Answer.none(step.element());
    }
    Duration took = Duration.between(sinceOf(step, wait), step.at());
    return Way.Answer.after(step.element(), took.isNegative() ? Duration.ZERO : took);
  }

  private Instant sinceOf(PastWay.Step step, DryWait wait) {
    if (wait.beside() == null) {
      return past.begins();
    }
    return step.since() != null ? step.since() : past.stoodSince(wait.beside(), step.at());
  }
}
