package io.recourse.engine.dry;

import io.recourse.engine.guard.EngineGuard;
import io.recourse.engine.guard.ModelBeans;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A second engine with a database of its own in memory, made when somebody first asks for it
 * (docs/decisions/0102). It knows no bean and makes no class, keeps no history and runs no job by
 * itself; what a model does in it is forgotten.
 */
@Component
public class DryEngine implements DisposableBean {

  private static final ArtifactFactory NO_CLASSES =
      new ArtifactFactory() {
        @Override
        public <T> T getArtifact(Class<T> type) {
          throw new IllegalStateException("A walk makes no " + type.getName());
        }
      };

  private ProcessEngine engine;

  /**
   * Reads a model so that it can be walked through until it is closed.
   *
   * @throws org.camunda.bpm.engine.ProcessEngineException when the engine cannot read it
   */
  public DryModel read(String key, byte[] model) {
    ProcessEngine here = engine();
    String deployment =
        here.getRepositoryService()
            .createDeployment()
            .addInputStream(key + ".bpmn", new ByteArrayInputStream(model))
            .deploy()
            .getId();
    try {
      return new DryModel(here, deployment, key);
    } catch (RuntimeException unreadable) {
      here.getRepositoryService().deleteDeployment(deployment, true);
      throw unreadable;
    }
  }

  private synchronized ProcessEngine engine() {
    if (engine == null) {
      engine = settings().buildProcessEngine();
    }
    return engine;
  }

  private static StandaloneInMemProcessEngineConfiguration settings() {
    var settings = new StandaloneInMemProcessEngineConfiguration();
    String name = "dry-" + UUID.randomUUID();
    settings.setProcessEngineName(name);
    settings.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    settings.setJdbcBatchProcessing(true);
    settings.setEnableCmdExceptionLogging(false);
    settings.setHistory("none");
    settings.setHistoryCleanupEnabled(false);
    settings.setEnforceHistoryTimeToLive(false);
    settings.setMetricsEnabled(false);
    settings.setDbMetricsReporterActivate(false);
    settings.setTaskMetricsEnabled(false);
    settings.setDmnEnabled(false);
    settings.setCmmnEnabled(false);
    settings.setArtifactFactory(NO_CLASSES);
    settings.setCustomPreBPMNParseListeners(List.of(new NothingBehind()));
    settings.setBusinessCalendarManager(CalendarOfWalk.all());
    EngineGuard.raise(settings, ModelBeans.none());
    return settings;
  }

  @Override
  public synchronized void destroy() {
    if (engine != null) {
      engine.close();
    }
  }
}
