package io.recourse.studio;

import io.recourse.engine.ModelFinding;
import io.recourse.studio.StandingInstances.Crowd;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Steps that a draft does not have any more and on which running cases stand. They go on by their
 * own version, so nothing is refused; whoever agrees has to know of them.
 */
@Component
class RemovedSteps {

  private static final int NAMED = 5;

  private final StandingInstances standing;
  private final StepNames names;

  RemovedSteps(StandingInstances standing, StepNames names) {
    this.standing = standing;
    this.names = names;
  }

  /**
   * @param newest the version that the draft would replace, after which the steps are named
   */
  List<ModelFinding> of(ModelText draft, ModelSource newest) {
    List<Crowd> left = standing.beside(newest.key(), names.ids(draft), NAMED);
    Map<String, String> drawn = left.isEmpty() ? Map.of() : names.of(newest.text());
    return left.stream().map(step -> finding(step, drawn)).toList();
  }

  private static ModelFinding finding(Crowd step, Map<String, String> drawn) {
    String more = step.standing() > step.cases().size() ? " …" : "";
    return ModelFinding.warning(
        step.element(),
        "standing",
        "“"
            + drawn.getOrDefault(step.element(), step.element())
            + "” is gone, and "
            + step.standing()
            + " running cases stand there: "
            + String.join(", ", step.cases())
            + more
            + ". They stay on their version until a migration says where they go on.");
  }
}
