package io.recourse.engine;

import io.recourse.common.HeldWrites;
import io.recourse.engine.cache.LastUsed;
import io.recourse.engine.cache.RecentJobDefinitions;
import io.recourse.engine.cache.RecentProcessDefinitions;
import io.recourse.engine.cache.RecentlyRead;
import io.recourse.engine.contention.RetryLostRaces;
import io.recourse.engine.deployment.CheckedDeployment;
import io.recourse.engine.flush.FlushedEntities;
import io.recourse.engine.flush.JoinedWrites;
import io.recourse.engine.guard.EngineGuard;
import io.recourse.engine.guard.ModelBeans;
import io.recourse.engine.guard.NoSubtasks;
import io.recourse.engine.guard.NoTaskGrants;
import io.recourse.engine.guard.OwnHistoryLevel;
import io.recourse.engine.instance.InstanceReads;
import io.recourse.engine.observe.LearnedFacts;
import io.recourse.engine.run.AutomaticSteps;
import io.recourse.engine.run.DirectJobs;
import io.recourse.engine.run.DirectSteps;
import io.recourse.engine.run.NodeClock;
import io.recourse.engine.serving.ServedDefinitions;
import java.util.List;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** How we run the engine; created after Flyway, so that the engine finds its tables. */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

  private final List<BpmnParseListener> observers;
  private final List<IncidentHandler> incidents;
  private final ModelBeans beans;
  private final CheckedDeployment check;
  private final NodeClock clock;
  private final HistoryLevel history;
  private final ServedDefinitions served;
  private final HeldWrites writes;
  private final boolean joinedWrites;
  private final boolean instanceReads;
  private final boolean neededParts;
  private final boolean logContext;
  private final DirectSteps ahead;

  EngineSettings(
      List<BpmnParseListener> observers,
      List<IncidentHandler> incidents,
      ModelBeans beans,
      CheckedDeployment check,
      NodeClock clock,
      ServedDefinitions served,
      HeldWrites writes,
      @Value("${recourse.engine.history}") String history,
      @Value("${recourse.engine.joined-writes}") boolean joinedWrites,
      @Value("${recourse.engine.instance-reads}") boolean instanceReads,
      @Value("${recourse.engine.needed-parts}") boolean neededParts,
      @Value("${recourse.engine.log-context}") boolean logContext,
      @Value("${recourse.engine.direct-steps}") int directSteps) {
    this.observers = observers;
    this.incidents = incidents;
    this.beans = beans;
    this.check = check;
    this.clock = clock;
    this.served = served;
    this.writes = writes;
    this.joinedWrites = joinedWrites;
    this.instanceReads = instanceReads;
    this.neededParts = neededParts;
    this.logContext = logContext;
    this.ahead = new DirectSteps(directSteps);
    this.history = new OwnHistoryLevel("db".equals(history));
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setAuthorizationEnabled(true);
    engine.setCustomPreBPMNParseListeners(observers);
    engine.setCustomPreDeployers(List.of(check));
    keepHistory(engine);
    engine.setCustomIncidentHandlers(incidents);
    engine.setDelegateInterceptor(new AutomaticSteps());
    engine.setFailedJobCommandFactory(new RetryLostRaces(writes));
    EngineGuard.raise(engine, beans);
    engine.setCacheFactory(LastUsed::new);
    if (!logContext) {
      sayNothingBesideTheLog(engine);
    }
    spareStatements(engine);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    Configuration mapper = engine.getSqlSessionFactory().getConfiguration();
    if (joinedWrites) {
      JoinedWrites.in(mapper);
    }
    if (instanceReads) {
      InstanceReads.in(mapper, neededParts);
    }
  }

  /**
   * The engine would put step and case into the context of every log line, several times a step.
   */
  private static void sayNothingBesideTheLog(ProcessEngineConfigurationImpl engine) {
    engine.setLoggingContextActivityId(null);
    engine.setLoggingContextApplicationName(null);
    engine.setLoggingContextBusinessKey(null);
    engine.setLoggingContextProcessDefinitionId(null);
    engine.setLoggingContextProcessInstanceId(null);
    engine.setLoggingContextTenantId(null);
    engine.setLoggingContextEngineName(null);
  }

  /** See docs/decisions/0005; nothing is given up for it. */
  private void spareStatements(ProcessEngineConfigurationImpl engine) {
    RecentlyRead<ProcessDefinitionEntity> models = new RecentlyRead<>();
    RecentlyRead<ProcessDefinitionEntity> newest = new RecentlyRead<>();
    RecentlyRead<JobDefinitionEntity> steps = new RecentlyRead<>();
    engine.setResourceAuthorizationProvider(new NoTaskGrants());
    engine.setCustomSessionFactories(
        List.of(
            new OwnSessions(DbEntityManager.class, FlushedEntities::ofCommand),
            new OwnSessions(AuthorizationManager.class, NoTaskGrants.Cleared::new),
            new OwnSessions(TaskManager.class, NoSubtasks::new),
            new OwnSessions(LearnedFacts.class, LearnedFacts::new),
            new OwnSessions(JobManager.class, () -> new DirectJobs(ahead, clock, writes)),
            new OwnSessions(
                ProcessDefinitionManager.class,
                () ->
                    new RecentProcessDefinitions(
                        models,
                        newest,
                        it -> served.version(ModelKind.BPMN, it.getKey(), it.getId(), null))),
            new OwnSessions(JobDefinitionManager.class, () -> new RecentJobDefinitions(steps))));
  }

  private void keepHistory(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryLevels(List.of(history));
    engine.setHistory(history.getName());
    engine.setHistoryCleanupEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setTaskMetricsEnabled(false);
  }
}
