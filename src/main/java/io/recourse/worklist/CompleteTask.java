package io.recourse.worklist;

import io.recourse.common.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finishes a task: its form checked, its effect and the engine's step in one transaction. */
@Service
public class CompleteTask {

  private final OpenTask tasks;
  private final ClaimTask claim;
  private final TaskHandlers handlers;
  private final EngineTasks engine;
  private final TaskGates gates;
  private final FilesOfTask files;

  CompleteTask(
      OpenTask tasks,
      ClaimTask claim,
      TaskHandlers handlers,
      EngineTasks engine,
      TaskGates gates,
      FilesOfTask files) {
    this.files = files;
    this.tasks = tasks;
    this.claim = claim;
    this.handlers = handlers;
    this.engine = engine;
    this.gates = gates;
  }

  /** Returns the task as it was; completing a free task takes it first. */
  @Transactional
  public WorkItem complete(
      String taskId, Worker worker, Version expected, Map<String, Object> values) {
    LockedTask task = tasks.lockedFor(worker, taskId);
    WorkItem item = task.item();
    worker.demandTeamOf(item);
    if (!item.isFree() && !item.isHeldBy(worker.username())) {
      throw item.heldBySomebodyElse();
    }
    expected.demand(item);
    Map<String, Object> checked = check(item, engine.form(item), values);
    files.file(item, engine.form(item), checked);
    if (item.isFree()) {
      var held = claim.take(task, Version.ANY);
    } else {
      gates.demandOpenFor(item, worker.username());
    }
    if (!leaves(item, worker, checked)) {
      engine.complete(taskId, effect(item, worker, checked));
    }
    return item;
  }

  private boolean leaves(WorkItem item, Worker worker, Map<String, Object> values) {
    Actor actor = new Actor(Actor.Kind.STAFF, worker.username());
    return item.number().isPresent()
        && handlers
            .of(item)
            .filter(handler -> handler.leaves(item.number().get(), actor, values))
            .isPresent();
  }

  private Map<String, Object> check(WorkItem item, Form form, Map<String, Object> values) {
    return FormCheck.check(form, values, form.readsPrefilled() ? handlers.prefill(item) : Map.of());
  }

  private Map<String, Object> effect(WorkItem item, Worker worker, Map<String, Object> values) {
    Actor actor = new Actor(Actor.Kind.STAFF, worker.username());
    return handlers
        .of(item)
        .map(handler -> handler.complete(item, actor, values))
        .orElseGet(() -> scalars(values));
  }

  private static Map<String, Object> scalars(Map<String, Object> values) {
    Map<String, Object> scalars = new LinkedHashMap<>(values);
    scalars.values().removeIf(value -> value instanceof Iterable || value instanceof Map);
    return scalars;
  }
}
