package io.recourse.worklist;

import io.recourse.common.Problem;
import io.recourse.worklist.DoneAct.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts one task back as it was; that, too, stands on the trail. */
@Component
class UndoOne {

  private final OpenTask tasks;
  private final WorkItems items;
  private final EngineTasks engine;
  private final WorkEvents events;
  private final TaskGates gates;
  private final DoneActs acts;

  UndoOne(
      OpenTask tasks,
      WorkItems items,
      EngineTasks engine,
      WorkEvents events,
      TaskGates gates,
      DoneActs acts) {
    this.tasks = tasks;
    this.items = items;
    this.engine = engine;
    this.events = events;
    this.gates = gates;
    this.acts = acts;
  }

  /**
   * @throws Problem CONFLICT where its holder, rank, team or due time is not as the act left it
   */
  @Transactional
  public void undo(DoneAct done) {
    WorkItem item = tasks.locked(done.taskId());
    if (item.version() != done.version()) {
      throw changedSince(item);
    }
    if (done.kind() == Kind.PRIORITY) {
      events.rankUndone(item, done.priority());
      engine.prioritize(item.taskId(), done.priority());
    } else {
      done.formerHolder().ifPresent(holder -> gates.demandOpenFor(item, holder));
      events.holderUndone(item, done.holder());
      var unused = items.hold(item.taskId(), done.holder());
    }
    acts.drop(done);
  }

  private static Problem changedSince(WorkItem item) {
    return item.isFree()
        ? Problem.conflict("task.undo.changed")
        : Problem.conflict("task.undo.held", item.assigneeName());
  }
}
