package io.recourse.studio;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.studio.StandingInstances.Crowd;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final DeployedModels deployed;

  RemovedSteps(StandingInstances standing, StepNames names, DeployedModels deployed) {
    this.deployed = deployed;
    this.standing = standing;
    this.names = names;
  }

  /**
   * @param steps what the draft has; named are those that are gone as the newest version has them
   */
  List<ModelFinding> of(String process, Set<String> steps) {
    List<Crowd> left = standing.beside(process, steps, NAMED);
    Map<String, String> drawn = left.isEmpty() ? Map.of() : drawn(process);
    return left.stream().map(step -> finding(step, drawn)).toList();
  }

  Set<String> stepsOf(ModelText process) {
    return names.ids(process);
  }

  private Map<String, String> drawn(String process) {
    return deployed
        .newest(ModelKind.BPMN, process)
        .map(newest -> names.of(newest.text()))
        .orElse(Map.of());
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
