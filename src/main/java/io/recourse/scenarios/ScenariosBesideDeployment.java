package io.recourse.scenarios;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.studio.BesideDeployment;
import io.recourse.studio.Draft;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a model's scenarios expect stops a text that answers otherwise, whichever way it comes; an
 * earlier version that comes back, too.
 */
@Component
class ScenariosBesideDeployment implements BesideDeployment {

  private final RunScenarios scenarios;

  ScenariosBesideDeployment(RunScenarios scenarios) {
    this.scenarios = scenarios;
  }

  @Override
  public void demand(Draft draft) {
    List<ScenarioRun> broken =
        scenarios.run(draft.key(), draft.text()).stream().filter(run -> !run.isMet()).toList();
    if (!broken.isEmpty()) {
      throw new Problem(
          Problem.Kind.INVALID,
          all(broken),
          broken.stream().map(ScenariosBesideDeployment::at).toList());
    }
  }

  @Override
  public void deployed(Draft done) {}

  /** Doors that say one sentence only name the first with the number of the others. */
  private static Phrase all(List<ScenarioRun> broken) {
    Phrase first = broken.get(0).words();
    return broken.size() == 1 ? first : Phrase.of("scenario.more", first, broken.size() - 1);
  }

  private static FieldError at(ScenarioRun broken) {
    String place = broken.places().isEmpty() ? "" : "/" + broken.places().get(0);
    return new FieldError("/content" + place, broken.words());
  }
}
