package io.recourse.worklist;

import io.recourse.common.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an act on all tasks of a list some tasks further. */
@Service
public class GoOnWithAct {

  private static final int AT_ONCE = 25;

  private final LongActs acts;
  private final ActOnMany one;
  private final Clock clock;

  GoOnWithAct(LongActs acts, ActOnMany one, Clock clock) {
    this.acts = acts;
    this.one = one;
    this.clock = clock;
  }

  /** In whose name it goes on. */
  @Transactional(readOnly = true)
  public LongAct act(UUID id) {
    return acts.find(id).orElseThrow();
  }

  @Transactional(readOnly = true)
  public List<LongAct.Item> ahead(LongAct act) {
    return acts.ahead(act.id(), AT_ONCE);
  }

  /**
   * Done once, together with the note that it is.
   *
   * @throws Problem why it cannot be done on this task
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean act(LongAct act, LongAct.Item item, Worker worker) {
    boolean first = acts.done(item);
    if (first) {
      if (act.act().isToCase()) {
        acts.toldBefore(item).ifPresent(ActOnMany::refuseTold);
      }
      one.actOn(item.taskId(), act.id(), act.act(), worker, act.with());
    }
    return first;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void refused(LongAct.Item item, Problem why) {
    acts.refused(item, why.errors().isEmpty() ? why.phrase() : why.errors().get(0).phrase());
  }

  /** Its author may not go on with it. */
  @Transactional
  public void refuseRest(LongAct act, Problem why) {
    acts.restRefused(act.id(), why.phrase());
  }

  /** Whether tasks are left; where none is, the act ends. */
  @Transactional
  public boolean isUnfinished(LongAct act) {
    boolean left = !acts.ahead(act.id(), 1).isEmpty();
    if (!left) {
      acts.end(act.id(), clock.instant());
    }
    return left;
  }
}
