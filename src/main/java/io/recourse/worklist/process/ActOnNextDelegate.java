package io.recourse.worklist.process;

import io.recourse.common.Contended;
import io.recourse.common.OnBehalf;
import io.recourse.common.Problem;
import io.recourse.engine.EachAlone;
import io.recourse.worklist.GoOnWithAct;
import io.recourse.worklist.LongAct;
import io.recourse.worklist.Worker;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The next tasks of an act, each in a transaction of its own, in the name of who asked for it. */
@Component
class ActOnNextDelegate implements JavaDelegate {

  private static final Logger LOG = LoggerFactory.getLogger(ActOnNextDelegate.class);

  private final GoOnWithAct acts;
  private final OnBehalf behalf;
  private final EachAlone alone;
  private final Contended contended;

  ActOnNextDelegate(GoOnWithAct acts, OnBehalf behalf, EachAlone alone, Contended contended) {
    this.acts = acts;
    this.behalf = behalf;
    this.alone = alone;
    this.contended = contended;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID id = UUID.fromString((String) execution.getVariable(EngineLongActFlow.ACT));
    LongAct act = acts.act(id);
    try {
      behalf.of(act.username(), roles -> goOn(act, new Worker(act.username(), roles)));
    } catch (Problem gone) {
      acts.refuseRest(act, gone);
    }
    execution.setVariable(EngineLongActFlow.MORE, acts.isUnfinished(act));
  }

  /** A task that lost every race stays ahead of the act, whose next step comes by it again. */
  private void goOn(LongAct act, Worker worker) {
    try {
      int done =
          alone.walk(
              last -> last == null ? acts.ahead(act) : List.<LongAct.Item>of(),
              item -> on(act, item, worker),
              acts::refused);
      LOG.debug("Act {} was done on {} more tasks", act.id(), done);
    } catch (Problem lost) {
      LOG.info("Act {} comes by some tasks again: {}", act.id(), lost.getMessage());
    }
  }

  /** What fails on our side is told like a refusal, so that one task holds up none behind it. */
  private boolean on(LongAct act, LongAct.Item item, Worker worker) {
    try {
      return acts.act(act, item, worker);
    } catch (RuntimeException failure) {
      if (failure instanceof Problem || contended.isLostBy(failure)) {
        throw failure;
      }
      LOG.error("Act {} failed on task {}", act.id(), item.taskId(), failure);
      throw Problem.conflict("task.all.failed");
    }
  }
}
