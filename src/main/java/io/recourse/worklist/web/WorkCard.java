package io.recourse.worklist.web;

import io.recourse.common.Money;
import io.recourse.worklist.CaseFacts;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.Worker;
import java.time.Instant;

/**
 * One task in the list with the facts that decide whether to open it.
 *
 * @param choosable whether the reader may do something to it, beside reading
 * @param sum the money the task moves, else the value of the goods asked about; may be null
 */
record WorkCard(
    String id,
    String title,
    String caseNumber,
    String team,
    int priority,
    Instant dueAt,
    String holder,
    boolean mine,
    boolean claimable,
    boolean choosable,
    boolean escalated,
    Money sum,
    CaseFacts facts) {

  private static final int PRESSING = 75;

  static WorkCard of(
      WorkItem item, CaseFacts facts, Money sum, Worker worker, TaskWording wording) {
    return new WorkCard(
        item.taskId(),
        wording.task(item.taskKey(), item.name()),
        item.caseNumber(),
        wording.team(item.team()),
        item.priority(),
        item.dueAt(),
        item.assigneeName(),
        item.isHeldBy(worker.username()),
        item.isFree() && worker.worksOn(item),
        worker.movesWork() || worker.worksOn(item),
        item.isEscalated(),
        sum == null && facts != null ? facts.value() : sum,
        facts);
  }

  /** The same card for a place that shows nobody's name. */
  WorkCard unnamed() {
    return new WorkCard(
        id,
        title,
        caseNumber,
        team,
        priority,
        dueAt,
        holder,
        mine,
        claimable,
        choosable,
        escalated,
        sum,
        facts == null ? null : facts.unnamed());
  }

  public boolean isPressing() {
    return priority >= PRESSING;
  }
}
