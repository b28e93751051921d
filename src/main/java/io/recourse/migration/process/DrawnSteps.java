package io.recourse.migration.process;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** The steps of one version, inner ones too. */
record DrawnSteps(String id, List<DrawnStep> all) {

  static DrawnSteps of(ProcessEngine engine, String id) {
    var version =
        (ProcessDefinitionEntity)
            ((RepositoryServiceImpl) engine.getRepositoryService())
                .getDeployedProcessDefinition(id);
    return new DrawnSteps(id, within(version).map(DrawnStep::of).toList());
  }

  Optional<DrawnStep> find(String element) {
    return all.stream().filter(step -> step.element().equals(element)).findFirst();
  }

  void demand(String element) {
    demand(element, element);
  }

  /** The target of a step is there. */
  void demand(String step, String element) {
    if (find(element).isEmpty()) {
      throw Problem.invalid("/steps/" + step, "migration.noStep", element);
    }
  }

  private static Stream<ActivityImpl> within(ScopeImpl scope) {
    return scope.getActivities().stream().flatMap(it -> Stream.concat(Stream.of(it), within(it)));
  }
}
