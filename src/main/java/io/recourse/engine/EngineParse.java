package io.recourse.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has the engine's own parsers read a model and keeps nothing of it, so that what the check lets
 * pass the engine deploys.
 */
@Component
class EngineParse {

  private static final String NAME = "engine";

  private final ObjectProvider<ProcessEngine> engine;

  EngineParse(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  List<ModelFinding> parse(byte[] model, ModelKind kind) {
    if (kind == ModelKind.FORM) {
      return List.of();
    }
    if (Context.getCommandContext() != null) {
      return findings(Context.getProcessEngineConfiguration(), model, kind);
    }
    var configuration =
        (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(context -> findings(configuration, model, kind));
  }

  private static List<ModelFinding> findings(
      ProcessEngineConfigurationImpl engine, byte[] model, ModelKind kind) {
    try {
      if (kind == ModelKind.BPMN) {
        process(engine, model);
      } else {
        decisions(engine, model);
      }
      return List.of();
    } catch (ProcessEngineException refused) {
      return errors(refused);
    } catch (DmnEngineException refused) {
      return List.of(ModelFinding.error(null, NAME, refused.getMessage()));
    }
  }

  static List<ModelFinding> errors(ProcessEngineException refused) {
    return refused instanceof ParseException parsed
        ? parsed.getResorceReports().stream().flatMap(EngineParse::errors).toList()
        : List.of(ModelFinding.error(null, NAME, refused.getMessage()));
  }

  private static void process(ProcessEngineConfigurationImpl engine, byte[] model) {
    var ignored =
        new BpmnParser(engine.getExpressionManager(), engine.getBpmnParseFactory())
            .createParse()
            .sourceInputStream(new ByteArrayInputStream(model))
            .deployment(new DeploymentEntity())
            .name(NAME)
            .execute();
  }

  private static void decisions(ProcessEngineConfigurationImpl engine, byte[] model) {
    var ignored =
        engine
            .getDmnEngineConfiguration()
            .getTransformer()
            .createTransform()
            .modelInstance(new ByteArrayInputStream(model))
            .transformDecisionRequirementsGraph();
  }

  private static Stream<ModelFinding> errors(ResourceReport report) {
    return report.getErrors().stream().map(EngineParse::error);
  }

  private static ModelFinding error(Problem problem) {
    return ModelFinding.error(problem.getMainElementId(), NAME, problem.getMessage());
  }
}
