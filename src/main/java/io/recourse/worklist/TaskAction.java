package io.recourse.worklist;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do with an open task. */
public enum TaskAction {
  CLAIM,
  RELEASE,
  ASSIGN,
  COMPLETE;

  static Set<TaskAction> of(WorkItem item, Worker worker) {
    Set<TaskAction> actions = EnumSet.noneOf(TaskAction.class);
    boolean mine = item.isHeldBy(worker.username());
    boolean member = worker.worksOn(item);
    if (member && item.isFree()) {
      actions.add(CLAIM);
    }
    if (member && (mine || item.isFree())) {
      actions.add(COMPLETE);
    }
    if (!item.isFree() && ((member && mine) || worker.movesWork())) {
      actions.add(RELEASE);
    }
    if (worker.movesWork()) {
      actions.add(ASSIGN);
    }
    return actions;
  }

  /** The same for somebody who may not do the task: it is given back or to others, not done. */
  static Set<TaskAction> barred(WorkItem item, Worker worker) {
    Set<TaskAction> actions = of(item, worker);
    actions.removeAll(EnumSet.of(CLAIM, COMPLETE));
    return actions;
  }
}
