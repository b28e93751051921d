package io.recourse.studio.process;

import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.studio.DeploymentHold;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDeployment;
import io.recourse.studio.ModelSource;
import io.recourse.studio.RefusedModel;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

/**
 * Deploys under a name of its own, so that neither the start-up's deployment nor ours takes the
 * other's files for changed or removed.
 */
@Component
class EngineDeployment implements ModelDeployment {

  private static final String NAME = "studio";

  private final RepositoryService repository;
  private final List<DeploymentHold> holds;

  EngineDeployment(RepositoryService repository, List<DeploymentHold> holds) {
    this.repository = repository;
    this.holds = List.copyOf(holds);
  }

  @Override
  public void deploy(List<Draft> models, List<ModelSource> forms) {
    models.forEach(model -> holds.forEach(hold -> hold.demandFree(model.key())));
    DeploymentBuilder deployment = repository.createDeployment().name(NAME).source(NAME);
    models.forEach(
        model -> deployment.addString(fileName(model.key(), model.kind()), model.content()));
    forms.forEach(form -> deployment.addString(fileName(form.key(), form.kind()), form.content()));
    try {
      deployment.deploy();
    } catch (ParseException refused) {
      throw RefusedModel.because(findings(refused));
    } catch (ProcessEngineException refused) {
      throw Problem.invalid("/content", refused.getMessage());
    }
  }

  private static List<ModelFinding> findings(ParseException refused) {
    return refused.getResorceReports().stream()
        .flatMap(report -> report.getErrors().stream())
        .map(error -> ModelFinding.error(error.getMainElementId(), "engine", error.getMessage()))
        .toList();
  }

  private static String fileName(String key, ModelKind kind) {
    return key + "." + kind.name().toLowerCase(Locale.ROOT);
  }
}
