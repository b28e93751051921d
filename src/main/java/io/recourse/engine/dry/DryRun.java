package io.recourse.engine.dry;

import io.recourse.common.PastThread;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** One instance on its way through a model, at the times it is told. */
public final class DryRun implements AutoCloseable {

  private static final Set<String> COMES =
      Set.of(EventType.MESSAGE.name(), EventType.SIGNAL.name(), EventType.CONDITONAL.name());

  private final ProcessEngine engine;
  private final DryTrace trace;
  private final Instant begunAt;
  private String id;

  DryRun(ProcessEngine engine, DryTrace trace, Instant begunAt) {
    this.engine = engine;
    this.trace = trace;
    this.begunAt = begunAt;
  }

  /**
   * @param message what begins it; null where nothing has to come
   */
  DryRun begin(String definition, String message) {
    act(
        begunAt,
        () ->
            id =
                message == null
                    ? engine
                        .getRuntimeService()
                        .startProcessInstanceById(definition, trace.atEnd())
                        .getId()
                    : engine
                        .getRuntimeService()
                        .startProcessInstanceByMessageAndProcessDefinitionId(
                            message, definition, trace.atEnd())
                        .getId());
    return this;
  }

  public boolean isOver() {
    return trace.isOver();
  }

  /** What it waits for now: people, called processes, messages, signals and timers. */
  public List<DryWait> waits() {
    return Stream.concat(trace.standing().stream(), command(this::awaited).stream()).toList();
  }

  private List<DryWait> awaited(CommandContext context) {
    ExecutionEntity instance = context.getExecutionManager().findExecutionById(id);
    Stream<DryWait> messages =
        context.getEventSubscriptionManager().findEventSubscriptionsByProcessInstanceId(id).stream()
            .filter(it -> COMES.contains(it.getEventType()))
            .map(it -> wait(it.getId(), it.getActivityId(), instance, null));
    Stream<DryWait> timers =
        context.getJobManager().findJobsByProcessInstanceId(id).stream()
            .map(it -> wait(it.getId(), it.getActivityId(), instance, due(it)));
    return Stream.concat(messages, timers).toList();
  }

  private Instant due(JobEntity job) {
    return job.getDuedate() == null ? begunAt : job.getDuedate().toInstant();
  }

  private DryWait wait(String wait, String element, ExecutionEntity instance, Instant due) {
    ActivityImpl activity = instance.getProcessDefinition().findActivity(element);
    ScopeImpl beside = activity.getEventScope();
    String kind = String.valueOf(activity.getProperty("type"));
    return beside == instance.getProcessDefinition()
        ? new DryWait(wait, element, kind, null, begunAt, due)
        : new DryWait(wait, element, kind, beside.getId(), trace.sinceOf(beside.getId()), due);
  }

  /**
   * It goes on from there at this time, as if somebody had done it or it had come.
   *
   * @throws DryStopped when it cannot
   */
  public void goOn(DryWait wait, Instant at) {
    if (wait.due() != null) {
      act(at, () -> engine.getManagementService().executeJob(wait.id()));
    } else if (trace.isStanding(wait)) {
      act(at, () -> command(context -> leave(context, wait)));
    } else {
      act(at, () -> command(context -> arrive(context, wait)));
    }
  }

  /** The same, with what is known from then on. */
  public void goOn(DryWait wait, Instant at, Map<String, Object> facts) {
    act(at, () -> engine.getRuntimeService().setVariables(id, facts));
    goOn(wait, at);
  }

  private Void leave(CommandContext context, DryWait wait) {
    Optional<ExecutionEntity> there =
        context.getExecutionManager().findExecutionById(id).findExecutions(wait.element()).stream()
            .map(ExecutionEntity.class::cast)
            .filter(it -> wait.id().equals(it.getActivityInstanceId()))
            .findFirst();
    there.orElseThrow().signal(null, null);
    return null;
  }

  private static Void arrive(CommandContext context, DryWait wait) {
    EventSubscriptionEntity awaited =
        context.getEventSubscriptionManager().findEventSubscriptionById(wait.id());
    awaited.eventReceived(null, false);
    return null;
  }

  /** Where it has been, in order. */
  public List<DryVisit> visits() {
    return trace.visits();
  }

  private <T> T command(Command<T> asked) {
    var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return settings.getCommandExecutorTxRequired().execute(asked);
  }

  private void act(Instant at, Runnable act) {
    Optional<Instant> before = PastThread.now();
    PastThread.standAt(at);
    try {
      trace.on(at, act);
    } catch (DryStopped stopped) {
      throw stopped;
    } catch (RuntimeException stopped) {
      throw trace.stopped(stopped);
    } finally {
      before.ifPresentOrElse(PastThread::standAt, PastThread::leave);
    }
  }

  @Override
  public void close() {
    if (id != null && !isOver()) {
      act(begunAt, () -> engine.getRuntimeService().deleteProcessInstance(id, "walked"));
    }
  }
}
